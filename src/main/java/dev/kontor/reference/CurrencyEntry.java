package dev.kontor.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A currency that is legal tender somewhere today. */
@Schema(name = "Currency")
record CurrencyEntry(
    @Schema(description = "ISO 4217", examples = "CHF", required = true) String code,
    @Schema(
            description = "In the language of `Accept-Language`",
            examples = "Swiss Franc",
            required = true)
        String name,
    @Schema(description = "Decimal digits of amounts", examples = "2", required = true)
        int digits) {}
