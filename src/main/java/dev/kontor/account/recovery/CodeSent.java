package dev.kontor.account.recovery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code is on its way. */
@Schema(name = "CodeSent")
record CodeSent(
    @Schema(
            description = "The address, or the number in the form of E.164",
            examples = "+41791234567",
            required = true)
        String to,
    @Schema(
            description = "Until when the code works",
            examples = "2026-11-24T10:15:00Z",
            required = true)
        Instant expiresAt) {}
