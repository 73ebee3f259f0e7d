package dev.kontor.account.session;

import dev.kontor.account.identity.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What signing in asks of second factors; given by the feature that has them. */
public interface SecondFactors {
  /** The types of factors that can prove a possession of the phone itself only. */
  String TEXT_MESSAGE = "sms";

  /**
   * Something that a second factor has to be proved for.
   *
   * @param purpose that of the {@link Continuation} that goes on afterwards
   * @param payload what that needs to go on; stored as JSON
   * @param device where it is asked for, as its user knows it
   * @param without types of factors that don't count here
   */
  record Demand(
      Person person, String purpose, Object payload, String device, Set<String> without) {}

  /**
   * The challenge to answer, in the running transaction; empty where the user has no second factor.
   */
  Optional<ChallengeAnswer> demand(Demand demand);

  /** Whether a user has proved any second factor. */
  boolean isProtected(UUID userId);

  /**
   * Uses up a code of an app, or a recovery code, in the running transaction, which has to be
   * committed whatever comes of it.
   *
   * @return the authentication methods (RFC 8176) that it proves; none where the code is wrong
   */
  List<String> prove(UUID userId, String code);
}
