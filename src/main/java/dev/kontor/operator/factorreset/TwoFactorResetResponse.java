package dev.kontor.operator.factorreset;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reset of second factors that waits for its time. */
@Schema(name = "TwoFactorReset")
public record TwoFactorResetResponse(
    @Schema(examples = "019ab3c9-4d05-7f44-9b88-9e0d1f2a3b42", required = true) UUID id,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant askedAt,
    @Schema(
            description = "Until then the user can cancel it",
            examples = "2026-11-25T09:00:00Z",
            required = true)
        Instant takesEffectAt) {}
