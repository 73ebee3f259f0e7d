package dev.kontor.account.factor.push;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that waits for the app's yes or no. The number stands on the other screen only. */
@Schema(name = "PushRequest")
record PushRequestResponse(
    @Schema(examples = "019ab3c4-c333-7f64-9e23-5d4c3b2a1f0e", required = true) UUID id,
    @Schema(
            description = "What a yes leads to",
            examples = "sign_in",
            enumeration = {"sign_in", "step_up", "app_token", "password_reset"},
            required = true)
        String purpose,
    @Schema(examples = "Firefox, Linux", required = true) String device,
    @Schema(description = "Empty where nobody knows", examples = "Bern, CH", required = true)
        String place,
    @Schema(examples = "203.0.113.7", required = true) String address,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt,
    @Schema(examples = "2026-11-24T09:05:00Z", required = true) Instant expiresAt) {}
