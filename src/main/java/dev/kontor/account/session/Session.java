package dev.kontor.account.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-in on one device. It ends by sign-out, by idling, or when one of its tokens is abused. */
@Entity
@Table(name = "session")
class Session {
  private static final Duration PERSISTENT_IDLE = Duration.ofDays(30);

  /** The browser drops its tokens when it closes; left open, it may idle this long. */
  private static final Duration BROWSER_IDLE = Duration.ofHours(2);

  @Id private UUID id;
  private UUID userId;
  private boolean persistent;
  private String device;
  private String address;
  private String methods;
  private Instant createdAt;
  private Instant authenticatedAt;
  private Instant lastUsedAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;

  protected Session() {}

  /** When a session ends that nobody uses any more. */
  static Instant expiry(boolean persistent, Instant lastUsed) {
    return lastUsed.plus(persistent ? PERSISTENT_IDLE : BROWSER_IDLE);
  }

  void used(Instant now) {
    lastUsedAt = now;
    expiresAt = expiry(persistent, now);
  }

  void authenticatedAgain(Instant now, List<String> proved) {
    authenticatedAt = now;
    methods = String.join(" ", proved);
  }

  /** How its user proved who they are (RFC 8176). */
  List<String> methods() {
    return List.of(methods.split(" "));
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  boolean isOpen(Instant now) {
    return endedAt == null && expiresAt.isAfter(now);
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  boolean isPersistent() {
    return persistent;
  }

  String device() {
    return device;
  }

  String address() {
    return address;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant authenticatedAt() {
    return authenticatedAt;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }
}
