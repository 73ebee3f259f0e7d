package dev.kontor.account.factor.passkey;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Random bytes for keys to sign, each good once and for a few minutes. */
@Singleton
class WebauthnChallengeTable {
  private static final int BYTES = 32;

  private final Jdbi jdbi;
  private final Clock clock;

  WebauthnChallengeTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** What is signed for; the id is that of the started method, of the challenge, or its own. */
  enum Purpose implements Coded {
    REGISTRATION,
    SECOND_FACTOR,
    SIGN_IN
  }

  byte[] issue(Purpose purpose, UUID id, Instant expiresAt) {
    var bytes = Secrets.random(BYTES);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into webauthn_challenge (purpose, id, challenge, expires_at)
                    values (:purpose, :id, :bytes, :expiresAt)""")
                .bind("purpose", purpose)
                .bind("id", id)
                .bind("bytes", bytes)
                .bind("expiresAt", expiresAt)
                .execute());
    return bytes;
  }

  /**
   * Takes a challenge, which is used up then; of many who try at the same moment one gets it.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code webauthn-challenge-unknown}
   */
  byte[] take(Purpose purpose, UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        delete from webauthn_challenge
                        where purpose = :purpose and id = :id and expires_at > :now
                        returning challenge""")
                    .bind("purpose", purpose)
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .mapTo(byte[].class)
                    .findOne())
        .orElseThrow(PasskeyProblem.WEBAUTHN_CHALLENGE_UNKNOWN::exception);
  }

  void dropLapsed() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from webauthn_challenge where expires_at <= ?", clock.instant()));
  }
}
