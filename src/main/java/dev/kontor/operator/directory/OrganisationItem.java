package dev.kontor.operator.directory;

import dev.kontor.product.catalogue.SupportLevel;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation in the operators' list. */
@Schema(name = "OperatorOrganisationItem")
record OrganisationItem(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID id,
    @Schema(examples = "Alpenglück GmbH", required = true) String name,
    @Schema(
            examples = "company",
            enumeration = {"individual", "association", "company", "public_body", "school"},
            required = true)
        String type,
    @Schema(examples = "4", required = true) int members,
    @Schema(description = "Of the premium support that runs for it")
        @Nullable SupportLevel supportLevel) {}
