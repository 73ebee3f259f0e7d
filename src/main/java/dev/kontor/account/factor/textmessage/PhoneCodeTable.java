package dev.kontor.account.factor.textmessage;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Codes of six digits: good once, for five minutes and five tries, and only for what they were sent
 * for. With so few digits a plain hash would be none; theirs is keyed.
 */
@Singleton
class PhoneCodeTable {
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int DIGITS = 6;
  private static final int MOST_TRIES = 5;

  private final Jdbi jdbi;
  private final Vault vault;
  private final Clock clock;

  PhoneCodeTable(Jdbi jdbi, Vault vault, Clock clock) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Makes a code; the one before is worth nothing any more.
   *
   * @param boundTo the challenge that it is good for, or the started method itself
   */
  String renew(UUID methodId, UUID boundTo) {
    var code = Secrets.digits(DIGITS);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into text_message_code (method_id, bound_to, code_hash, expires_at, tries)
                    values (:method, :boundTo, :hash, :expires, 0)
                    on conflict (method_id, bound_to) do update
                    set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0""")
                .bind("method", methodId)
                .bind("boundTo", boundTo)
                .bind("hash", hash(methodId, boundTo, code))
                .bind("expires", clock.instant().plus(LIFETIME))
                .execute());
    return code;
  }

  /** Whether a code is right, which uses it up; a wrong one is counted. */
  boolean use(UUID methodId, UUID boundTo, String typed) {
    return jdbi.withHandle(
        handle -> {
          var kept =
              handle
                  .createQuery(
                      """
                      select code_hash from text_message_code
                      where method_id = :method and bound_to = :boundTo
                        and expires_at > :now and tries < :most for update""")
                  .bind("method", methodId)
                  .bind("boundTo", boundTo)
                  .bind("now", clock.instant())
                  .bind("most", MOST_TRIES)
                  .mapTo(byte[].class)
                  .findOne();
          var isRight =
              kept.isPresent() && MessageDigest.isEqual(kept.get(), hash(methodId, boundTo, typed));
          handle
              .createUpdate(
                  isRight
                      ? "delete from text_message_code where method_id = :m and bound_to = :b"
                      : """
                        update text_message_code set tries = tries + 1
                        where method_id = :m and bound_to = :b""")
              .bind("m", methodId)
              .bind("b", boundTo)
              .execute();
          return isRight;
        });
  }

  private byte[] hash(UUID methodId, UUID boundTo, String code) {
    var text = "text message " + methodId + " " + boundTo + " " + code;
    return vault.keyedHash(text.getBytes(StandardCharsets.UTF_8));
  }
}
