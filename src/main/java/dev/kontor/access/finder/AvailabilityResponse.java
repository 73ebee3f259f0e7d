package dev.kontor.access.finder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a domain is free, and where it is if it is one's own. */
@Schema(name = "DomainAvailability")
record AvailabilityResponse(
    @Schema(
            description = "As registries write it: in its ASCII form, lower case",
            examples = "alpenglueck.ch",
            required = true)
        String name,
    @Schema(
            description = "`unknown` while the registry can't be asked",
            examples = "taken",
            required = true)
        Availability availability,
    @Schema(description = "Only what the caller may see", required = true)
        List<HeldDomain> yours) {}
