package dev.kontor.product.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A right on the products of a type. */
@Schema(name = "RightDetails")
record RightDetails(
    @Schema(examples = "use")
        @NotNull
        @Pattern(regexp = ProductTypeDetails.CODE, message = "{kontor.code}")
        String code,
    @Schema(
            examples =
                "{\"de\": \"Nutzen\", \"en\": \"Use\", \"fr\": \"Utiliser\", \"it\": \"Utilizzare\","
                    + " \"es\": \"Usar\"}")
        @NotNull
        @Valid
        CatalogueNames names) {}
