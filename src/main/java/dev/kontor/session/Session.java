package dev.kontor.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
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
  private Instant createdAt;
  private Instant authenticatedAt;
  private Instant lastUsedAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;

  protected Session() {}

  Session(UUID id, UUID userId, boolean persistent, Origin origin, Instant now) {
    this.id = id;
    this.userId = userId;
    this.persistent = persistent;
    this.device = origin.device();
    this.address = origin.address();
    this.createdAt = now;
    this.authenticatedAt = now;
    used(now);
  }

  /** Where a sign-in comes from. */
  record Origin(String device, String address) {}

  final void used(Instant now) {
    lastUsedAt = now;
    expiresAt = now.plus(persistent ? PERSISTENT_IDLE : BROWSER_IDLE);
  }

  void authenticatedAgain(Instant now) {
    authenticatedAt = now;
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
