package dev.kontor.operator.support;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operator made sure whom they are talking to. */
@Schema(name = "SupportVerification")
record VerificationResponse(
    @Schema(examples = "019ab3c7-2b03-7d22-9f66-7c8b9d0e1f20", required = true) UUID verificationId,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID userId,
    @Schema(
            description = "Until then it is good, for this operator and this user",
            examples = "2026-11-24T10:00:00Z",
            required = true)
        Instant expiresAt) {}
