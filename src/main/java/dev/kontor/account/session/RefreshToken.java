package dev.kontor.account.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renews a session once. A second use means that somebody has a copy (RFC 9700, section 4.14), but
 * for a moment on the same device: two tabs, or an answer that was lost.
 */
@Entity
@Table(name = "refresh_token")
class RefreshToken {
  private static final Duration REPEATABLE = Duration.ofSeconds(10);

  @Id private byte[] tokenHash;
  private UUID sessionId;
  private Instant issuedAt;
  private @Nullable Instant spentAt;
  private byte @Nullable [] spentBy;

  protected RefreshToken() {}

  RefreshToken(byte[] tokenHash, UUID sessionId, Instant issuedAt) {
    this.tokenHash = tokenHash;
    this.sessionId = sessionId;
    this.issuedAt = issuedAt;
  }

  boolean isSpent() {
    return spentAt != null;
  }

  void spend(Instant now, byte[] device) {
    spentAt = now;
    spentBy = device;
  }

  /** Whether who spent it may ask again for what they got. */
  boolean isRepeatable(Instant now, byte[] device) {
    return spentAt != null
        && !now.isAfter(spentAt.plus(REPEATABLE))
        && MessageDigest.isEqual(device, spentBy);
  }

  UUID sessionId() {
    return sessionId;
  }

  Instant issuedAt() {
    return issuedAt;
  }
}
