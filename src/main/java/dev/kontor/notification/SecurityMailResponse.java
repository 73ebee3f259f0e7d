package dev.kontor.notification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A security mail that was sent. */
@Schema(name = "SecurityMail")
record SecurityMailResponse(
    @Schema(examples = "019ab3c5-2f41-7c88-9b0e-1d2c3b4a5f60", required = true) UUID id,
    @Schema(examples = "password_changed", required = true) String kind,
    @Schema(
            description = "Stands in the mail, and in the activity",
            examples = "7KQ2-M9XD",
            required = true)
        String reference,
    @Schema(examples = "anna@alpenglueck.example", required = true) String recipient,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant sentAt) {}
