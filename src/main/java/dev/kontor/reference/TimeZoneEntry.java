package dev.kontor.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time zone of the IANA database. */
@Schema(name = "TimeZone")
record TimeZoneEntry(
    @Schema(description = "IANA name", examples = "Europe/Zurich", required = true) String id,
    @Schema(
            description = "In the language of `Accept-Language`; several zones share one",
            examples = "Central European Time",
            required = true)
        String name,
    @Schema(
            description = "Ahead of UTC at this moment, summer time included",
            examples = "+01:00",
            required = true)
        String offset) {}
