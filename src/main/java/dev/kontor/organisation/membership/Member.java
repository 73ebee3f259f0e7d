package dev.kontor.organisation.membership;

import dev.kontor.platform.security.Right;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A user's membership of an organisation. */
@Entity
@Table(name = "membership")
class Member {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID userId;
  private Role role;
  private boolean accounting;
  private Instant joinedAt;
  private @Nullable String suspendedChannels;
  @Embedded private ContactPreferences preferences;
  @Version private long version;

  protected Member() {}

  Member(UUID id, UUID organisationId, UUID userId, Rank rank, Instant joinedAt) {
    this.id = id;
    this.organisationId = organisationId;
    this.userId = userId;
    this.role = rank.role();
    this.accounting = rank.accounting();
    this.joinedAt = joinedAt;
    this.preferences = ContactPreferences.forNew(role, accounting);
  }

  void changeRank(Rank rank) {
    role = rank.role();
    accounting = rank.accounting();
    if (mustReadSecurity()) {
      preferences = preferences.withSecurity();
    }
  }

  void prefer(ContactPreferences chosen) {
    if (mustReadSecurity() && !chosen.security()) {
      throw MembershipProblem.SECURITY_NOTICES_REQUIRED.exception();
    }
    preferences = chosen;
  }

  private boolean mustReadSecurity() {
    return role.has(Right.ADMINISTER);
  }

  void suspend(List<String> channels) {
    suspendedChannels = String.join(" ", channels);
  }

  void resume() {
    suspendedChannels = null;
  }

  boolean isSuspended() {
    return suspendedChannels != null;
  }

  /** Keeps out whose membership is suspended. */
  void requireNotSuspended() {
    if (isSuspended()) {
      throw MembershipProblem.MEMBERSHIP_SUSPENDED.exception();
    }
  }

  boolean isLegalRepresentative() {
    return role == Role.LEGAL_REPRESENTATIVE;
  }

  boolean may(Right right) {
    return role.has(right);
  }

  Rank rank() {
    return new Rank(role, accounting);
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID userId() {
    return userId;
  }

  Instant joinedAt() {
    return joinedAt;
  }

  ContactPreferences preferences() {
    return preferences;
  }

  long version() {
    return version;
  }
}
