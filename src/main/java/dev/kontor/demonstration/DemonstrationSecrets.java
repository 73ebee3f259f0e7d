package dev.kontor.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The tokens and codes that the contract's examples name: they are the same wherever there is
 * demonstration, and everybody may know them. None of them leads to an operator's account.
 */
final class DemonstrationSecrets {
  /** Of all links in mails: each kind of link finds its own by it. */
  static final String TOKEN = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs";

  /** Of an invitation to decline. */
  static final String OTHER_TOKEN = "4qA1nAl2d6zr9s8uRcW3yX5tE7gH0iK1lMnO2pQ3rSt";

  static final String REFRESH_TOKEN = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ";
  static final String CHALLENGE_TOKEN = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ";
  static final String NONCE = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ";
  static final String RECOVERY_CODE = "7KQ2-M9XD-04ZT-W8RB";
  static final String SUPPORT_CODE = "7KQ2M9XD";
  static final String CONTACT_CODE = "4821 0937";
  static final String MATCH_NUMBER = "42";

  /** Lists where Anna belongs, and the members there. */
  static final String PERSONAL_API_TOKEN = "kontor_pat_9hK2mQ7xVb3TzR8nWd5LcY1fGs6Jp04c1huG";

  /** Lists Alpenglück's members. */
  static final String API_TOKEN = "kontor_org_7bF3kW9zQe5Ym1TsHx8CnP4vJu2La64gNkcM";

  /** The public part of the first key of RFC 8032, section 7.1, whose secret part stands there. */
  static final String PUBLIC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  private static final Duration LIFETIME = Duration.ofDays(365);

  private DemonstrationSecrets() {}

  /** Until when they are good, unless they are used up before. */
  static Instant end(Clock clock) {
    return clock.instant().plus(LIFETIME);
  }
}
