package dev.kontor.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an organisation requires a second factor of its users, and from when on. */
@Entity
@Table(name = "security_policy")
class SecurityPolicy {
  private static final Duration FARTHEST = Duration.ofDays(366);

  @Id private UUID organisationId;
  private boolean twoFactorRequired;
  private @Nullable Instant requiredFrom;
  @Version private long version;

  protected SecurityPolicy() {}

  SecurityPolicy(UUID organisationId) {
    this.organisationId = organisationId;
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
    return version;
  }
}
