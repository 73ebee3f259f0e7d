package dev.kontor.access.finder;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
            enumeration = {"registering", "active", "cancelled", "expired", "ended"},
            required = true)
        String status) {}
