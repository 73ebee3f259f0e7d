package dev.kontor.account.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes on once a second factor was proved: a sign-in, a password check, a reset. */
public interface Continuation {
  /** As {@link SecondFactors.Demand} names it. */
  String purpose();

  /**
   * Goes on, in the transaction that uses up the challenge.
   *
   * @return the body of the answer; empty where there is nothing to tell
   */
  Optional<Object> proceed(Proved proved);

  /**
   * A challenge that was met.
   *
   * @param payload as given with the demand
   * @param methods the authentication methods of the second factor (RFC 8176)
   */
  record Proved(UUID userId, JsonNode payload, List<String> methods) {}
}
