package dev.kontor.platform.security;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Asks for a fresh password check with the challenge of RFC 9470. */
@Singleton
public class StepUp {
  private static final String CHALLENGE =
      "Bearer error=\"insufficient_user_authentication\", "
          + "error_description=\"A fresh password check is required\", max_age="
          + Caller.FRESHNESS.toSeconds();

  private final Clock clock;

  StepUp(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lets people pass whose password was checked a moment ago.
   *
   * @throws dev.kontor.platform.problem.DomainException 401 {@code fresh-authentication-required};
   *     403 {@code person-needed} for API tokens
   */
  public void requireFresh(Caller caller) {
    if (caller.token() != null) {
      throw CommonProblem.PERSON_NEEDED.exception();
    }
    if (!caller.isFresh(clock.instant())) {
      throw CommonProblem.FRESH_AUTHENTICATION_REQUIRED
          .exception()
          .withHeader("WWW-Authenticate", CHALLENGE);
    }
  }
}
