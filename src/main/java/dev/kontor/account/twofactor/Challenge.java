package dev.kontor.account.twofactor;

import dev.kontor.account.session.SecondFactors.Demand;
import dev.kontor.platform.secret.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second factor is asked for, of one user, for one purpose, for five minutes and five tries. */
@Entity
@Table(name = "challenge")
class Challenge {
  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final int MOST_TRIES = 5;

  @Id private UUID id;
  private byte[] tokenHash;
  private UUID userId;
  private String purpose;
  private String payload;
  private String without;
  private String device;
  private String address;
  private Instant expiresAt;
  private int tries;
  private @Nullable Instant deniedAt;

  protected Challenge() {}

  Challenge(
      UUID id, String token, Demand demand, String payload, String address, Instant expiresAt) {
    this.id = id;
    this.tokenHash = Secrets.hash(token);
    this.userId = demand.person().id();
    this.purpose = demand.purpose();
    this.payload = payload;
    this.without = String.join(" ", demand.without());
    this.device = demand.device();
    this.address = address;
    this.expiresAt = expiresAt;
  }

  /** In constant time: the token is a secret. */
  boolean isOf(String token) {
    return MessageDigest.isEqual(tokenHash, Secrets.hash(token));
  }

  void requireOpen(Instant now) {
    if (isDenied()) {
      throw TwoFactorProblem.CHALLENGE_DENIED.exception();
    }
    if (!expiresAt.isAfter(now)) {
      throw TwoFactorProblem.CHALLENGE_EXPIRED.exception();
    }
    if (triesLeft() == 0) {
      throw TwoFactorProblem.CHALLENGE_LOCKED.exception();
    }
  }

  boolean isOpen(Instant now) {
    return !isDenied() && expiresAt.isAfter(now) && triesLeft() > 0;
  }

  /** The user said that it isn't theirs. */
  void deny(Instant now) {
    deniedAt = now;
  }

  boolean isDenied() {
    return deniedAt != null;
  }

  void failed() {
    tries++;
  }

  int triesLeft() {
    return MOST_TRIES - tries;
  }

  boolean accepts(String type) {
    return !Set.of(without.split(" ")).contains(type);
  }

  ChallengeView view() {
    return new ChallengeView(id, userId, purpose, device, address, expiresAt);
  }

  UUID userId() {
    return userId;
  }

  String purpose() {
    return purpose;
  }

  String payload() {
    return payload;
  }
}
