package dev.kontor.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A country or territory of ISO 3166-1, or Kosovo (XK). */
@Schema(name = "Country")
record Country(
    @Schema(description = "ISO 3166-1 alpha-2", examples = "CH", required = true) String code,
    @Schema(
            description = "In the language of `Accept-Language`",
            examples = "Switzerland",
            required = true)
        String name,
    @Schema(
            description = "What phone numbers begin with; null where nobody can be called",
            examples = "+41")
        @Nullable String callingCode,
    @Schema(
            description = "ISO 4217: in which customers of the country are billed",
            examples = "CHF",
            required = true)
        String currency,
    @Schema(
            description = "Whether a postal address there needs a postal code",
            examples = "true",
            required = true)
        boolean postalCodeRequired) {}
