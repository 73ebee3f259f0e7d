package dev.kontor.access.finder;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a domain is. */
@Schema(name = "HeldDomain")
record HeldDomain(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(examples = "Alpenglück GmbH", required = true) String organisationName,
    @Schema(examples = "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID productId,
    @Schema(
            description = "`redemption`: it has expired, and can be restored",
            examples = "active",
            enumeration = {"registering", "active", "redemption"},
            required = true)
        String state,
    @Schema(description = "The first day on which it can't be restored any more")
        @Nullable LocalDate until) {}
