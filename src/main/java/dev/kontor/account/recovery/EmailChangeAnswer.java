package dev.kontor.account.recovery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same whether the address has an account or not. */
@Schema(name = "EmailChangeStarted")
record EmailChangeAnswer(
    @Schema(examples = "anna.meier@alpenglueck.example", required = true) String email,
    @Schema(
            description = "Until when the link in the mail works",
            examples = "2026-11-24T10:00:00Z",
            required = true)
        Instant expiresAt) {}
