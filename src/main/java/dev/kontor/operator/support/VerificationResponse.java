package dev.kontor.operator.support;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operator made sure whom they are talking to. */
@Schema(name = "SupportVerification")
record VerificationResponse(
    @Schema(examples = "019ab3c7-2b03-7d22-9f66-7c8b9d0e1f20", required = true) UUID verificationId,
    @Schema(examples = "019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42", required = true) UUID userId,
    @Schema(
            description = "Until then it is good, for this operator and this user",
            examples = "2026-11-24T10:00:00Z",
            required = true)
        Instant expiresAt) {}
