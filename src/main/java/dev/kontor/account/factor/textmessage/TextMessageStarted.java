package dev.kontor.account.factor.textmessage;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code is on its way. */
@Schema(name = "TextMessageStarted")
record TextMessageStarted(
    @Schema(examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c", required = true) UUID methodId,
    @Schema(description = "As challenges show it", examples = "+41 ** *** ** 67", required = true)
        String maskedPhone) {}
