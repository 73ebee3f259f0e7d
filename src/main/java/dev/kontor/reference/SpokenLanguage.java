package dev.kontor.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language in which Kontor speaks to people. */
@Schema(name = "SpokenLanguage")
record SpokenLanguage(
    @Schema(description = "ISO 639-1", examples = "de", required = true) String code,
    @Schema(
            description = "In the language of `Accept-Language`",
            examples = "German",
            required = true)
        String name,
    @Schema(description = "In the language itself", examples = "Deutsch", required = true)
        String ownName) {}
