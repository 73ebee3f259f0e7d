package dev.kontor.account.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open session. */
@Schema(name = "Session")
record SessionResponse(
    @Schema(examples = "019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10", required = true) UUID id,
    @Schema(examples = "Anna's phone", required = true) String device,
    @Schema(
            description = "The network address that it was opened from",
            examples = "203.0.113.7",
            required = true)
        String address,
    @Schema(
            description = "Where that is, as far as known; empty where it isn't",
            examples = "Bern, CH",
            required = true)
        String place,
    @Schema(examples = "true", required = true) boolean persistent,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt,
    @Schema(examples = "2026-11-24T10:30:00Z", required = true) Instant lastUsedAt,
    @Schema(description = "Whether it is the caller's own", examples = "false", required = true)
        boolean current) {

  static SessionResponse of(Session session, String place, UUID currentId) {
    return new SessionResponse(
        session.id(),
        session.device(),
        session.address(),
        place,
        session.isPersistent(),
        session.createdAt(),
        session.lastUsedAt(),
        session.id().equals(currentId));
  }
}
