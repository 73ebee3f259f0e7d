package dev.kontor.account.identity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mailed link that confirms an address for one sign-up; used once. */
@Entity
@Table(name = "email_verification")
class EmailVerification {
  @Id private byte[] tokenHash;
  private UUID userId;
  @Embedded private Registration registration;
  private Instant expiresAt;

  protected EmailVerification() {}

  EmailVerification(byte[] tokenHash, UUID userId, Registration registration, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.userId = userId;
    this.registration = registration;
    this.expiresAt = expiresAt;
  }

  boolean isOpen(Instant now) {
    return expiresAt.isAfter(now);
  }

  UUID userId() {
    return userId;
  }

  Registration registration() {
    return registration;
  }
}
