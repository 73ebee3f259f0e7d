package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.secret.Secrets;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Ten codes that each stand in once for a lost factor: shown once, stored as hashes. With 80 random
 * bits each nothing slower than SHA-256 is needed.
 */
@Singleton
public class RecoveryCodes {
  static final int COUNT = 10;

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  RecoveryCodes(Jdbi jdbi, Ids ids, Clock clock, Event<Object> events) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Makes new codes, in the running transaction; the old ones are worth nothing any more. */
  List<String> renew(UUID userId) {
    var codes =
        IntStream.range(0, COUNT).mapToObj(i -> ids.reference() + "-" + ids.reference()).toList();
    keep(userId, codes);
    return codes;
  }

  /** Keeps codes, in the running transaction, in the place of the old ones. */
  void keep(UUID userId, List<String> codes) {
    drop(userId);
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "insert into recovery_code (user_id, code_hash) values (:userId, :hash)");
          codes.forEach(
              code -> batch.bind("userId", userId).bind("hash", hash(userId, code)).add());
          batch.execute();
        });
  }

  /** Whether a code is good; it is used up then, and its user told. */
  boolean use(Person person, String typed) {
    var isGood =
        jdbi.withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            update recovery_code set used_at = :now
                            where user_id = :userId and code_hash = :hash and used_at is null""")
                        .bind("now", clock.instant())
                        .bind("userId", person.id())
                        .bind("hash", hash(person.id(), typed))
                        .execute())
            == 1;
    if (isGood) {
      events.fire(new RecoveryCodeUsed(person, left(person.id()), ids.reference()));
    }
    return isGood;
  }

  /** How many of a user's codes weren't used yet. */
  public int left(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from recovery_code
                    where user_id = :userId and used_at is null""")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one());
  }

  void drop(UUID userId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from recovery_code where user_id = :userId")
                .bind("userId", userId)
                .execute());
  }

  /** Letters that people take for digits are those digits. */
  private static byte[] hash(UUID userId, String typed) {
    var code =
        Proof.plain(typed)
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return Secrets.hash(userId + " " + code);
  }
}
