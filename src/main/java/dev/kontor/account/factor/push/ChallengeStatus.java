package dev.kontor.account.factor.push;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a challenge stands, as far as the app's answer goes. */
@Schema(name = "ChallengeStatus")
record ChallengeStatus(
    @Schema(
            description =
                "`pending`; `approved`: call `verify`; `denied`: the user says it isn't theirs;"
                    + " `expired`: no answer of the app can come any more",
            examples = "approved",
            enumeration = {"pending", "approved", "denied", "expired"},
            required = true)
        String status,
    @Schema(examples = "2026-11-24T09:05:00Z", required = true) Instant expiresAt) {}
