package dev.kontor.organisation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an organisation requires a second factor of its users, and from when on. */
@Entity
@Table(name = "security_policy")
class SecurityPolicy {
  private static final long UNDECIDED = 0;
  private static final Duration FARTHEST = Duration.ofDays(366);

  @Id private UUID organisationId;
  private boolean twoFactorRequired;
  private @Nullable Instant requiredFrom;
  @Version private long version;

  /** As long as nobody decided there is no row; its version differs from that of the first one. */
  @Transient private boolean isUndecided;

  protected SecurityPolicy() {}

  SecurityPolicy(UUID organisationId) {
    this.organisationId = organisationId;
    this.isUndecided = true;
    this.version = UNDECIDED + 1;
  }

  @PostPersist
  void wasDecided() {
    isUndecided = false;
  }

  /**
   * Decides anew.
   *
   * @param from at once where it is null
   */
  void decide(boolean required, @Nullable Instant from, Instant now) {
    if (!required) {
      if (from != null) {
        throw PolicyProblem.DATE_WITHOUT_REQUIREMENT.exception().onField("twoFactorRequiredFrom");
      }
      twoFactorRequired = false;
      requiredFrom = null;
      return;
    }
    var isNews = !twoFactorRequired || from == null || !from.equals(requiredFrom);
    if (isNews && from != null && (from.isBefore(now) || from.isAfter(now.plus(FARTHEST)))) {
      throw PolicyProblem.DATE_OUT_OF_RANGE.exception().onField("twoFactorRequiredFrom");
    }
    twoFactorRequired = true;
    requiredFrom = from == null ? now : from;
  }

  PolicyDetails details() {
    return new PolicyDetails(twoFactorRequired, requiredFrom);
  }

  long version() {
    return isUndecided ? UNDECIDED : version;
  }
}
