package dev.kontor.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Renews a session once. A second use means that somebody has a copy (RFC 9700, section 4.14). */
@Entity
@Table(name = "refresh_token")
class RefreshToken {
  @Id private byte[] tokenHash;
  private UUID sessionId;
  private Instant issuedAt;
  private @Nullable Instant spentAt;

  protected RefreshToken() {}

  RefreshToken(byte[] tokenHash, UUID sessionId, Instant issuedAt) {
    this.tokenHash = tokenHash;
    this.sessionId = sessionId;
    this.issuedAt = issuedAt;
  }

  boolean isSpent() {
    return spentAt != null;
  }

  void spend(Instant now) {
    spentAt = now;
  }

  UUID sessionId() {
    return sessionId;
  }

  Instant issuedAt() {
    return issuedAt;
  }
}
