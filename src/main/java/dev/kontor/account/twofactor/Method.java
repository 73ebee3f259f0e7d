package dev.kontor.account.twofactor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second factor of a user. Until it was proved it counts for nothing, and expires. */
@Entity
@Table(name = "second_factor")
class Method {
  static final Duration TIME_TO_PROVE = Duration.ofMinutes(15);

  @Id private UUID id;
  private UUID userId;
  private String type;
  private String name;
  private boolean isDefault;
  private Instant createdAt;
  private @Nullable Instant expiresAt;
  private @Nullable Instant provedAt;
  private @Nullable Instant lastUsedAt;

  protected Method() {}

  Method(UUID id, UUID userId, String type, String name, Instant now, Instant end) {
    this.id = id;
    this.userId = userId;
    this.type = type;
    this.name = name;
    createdAt = now;
    expiresAt = end;
  }

  void requireOpen(Instant now) {
    if (expiresAt == null) {
      throw TwoFactorProblem.ENROLMENT_CONFIRMED.exception();
    }
    if (!expiresAt.isAfter(now)) {
      throw TwoFactorProblem.ENROLMENT_EXPIRED.exception();
    }
  }

  void prove(Instant now, boolean first) {
    requireOpen(now);
    expiresAt = null;
    provedAt = now;
    isDefault = first;
  }

  void rename(String newName) {
    name = newName;
  }

  void makeDefault(boolean chosen) {
    isDefault = chosen;
  }

  void used(Instant now) {
    lastUsedAt = now;
  }

  boolean isProved() {
    return provedAt != null;
  }

  boolean isDefault() {
    return isDefault;
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  String type() {
    return type;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant lastUsedAt() {
    return lastUsedAt;
  }
}
