package dev.kontor.membership;

import dev.kontor.platform.security.Right;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

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
