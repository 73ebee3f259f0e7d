package dev.kontor.access.finder;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product, and where it is. */
@Schema(name = "FoundProduct")
record FoundProduct(
    @Schema(examples = "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID id,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(examples = "Alpenglück GmbH", required = true) String organisationName,
    @Schema(description = "A code of the catalogue", examples = "domain", required = true)
        String type,
    @Schema(examples = "alpenglueck.ch", required = true) String name,
    @Schema(
            examples = "active",
            enumeration = {"registering", "active", "cancelled", "expired", "suspended", "ended"},
            required = true)
        String status,
    @Schema(
            description =
                "Of a domain in its redemption period: the first day on which it can't be restored"
                    + " any more")
        @Nullable LocalDate redemptionEndsOn) {}
