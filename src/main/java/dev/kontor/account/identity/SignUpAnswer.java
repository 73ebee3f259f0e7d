package dev.kontor.account.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same for a new address and a known one. */
@Schema(name = "SignUpAccepted")
record SignUpAnswer(
    @Schema(examples = "nora@example.com", required = true) String email,
    @Schema(
            description = "Until when the link in the mail works",
            examples = "2026-11-25T09:00:00Z",
            required = true)
        Instant confirmationExpiresAt) {}
