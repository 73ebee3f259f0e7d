package dev.kontor.account.recovery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Recovery addresses and phones that wait for their code: fifteen minutes and five tries. */
@Singleton
class ContactStartTable {
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private final Jdbi jdbi;
  private final ReadableCodes codes;
  private final Clock clock;

  ContactStartTable(Jdbi jdbi, ReadableCodes codes, Clock clock) {
    this.jdbi = jdbi;
    this.codes = codes;
    this.clock = clock;
  }

  /** One that waits. */
  record Start(String value, byte[] codeHash, Instant expiresAt, int tries) {}

  /**
   * What a try came to.
   *
   * @param proved what the code was sent to; null unless it is right
   */
  record Outcome(boolean isWaiting, @Nullable String proved, int triesLeft) {}

  /** Begins anew, whatever waited; tells until when the code works. */
  Instant begin(UUID userId, ContactKind kind, String value, String code) {
    var expiresAt = clock.instant().plus(LIFETIME);
    begin(userId, kind, value, code, expiresAt);
    return expiresAt;
  }

  /** The same until another time. */
  void begin(UUID userId, ContactKind kind, String value, String code, Instant expiresAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into recovery_contact_start
                      (user_id, kind, value, code_hash, expires_at, tries)
                    values (:userId, :kind, :value, :hash, :expiresAt, 0)
                    on conflict (user_id, kind) do update
                      set value = excluded.value, code_hash = excluded.code_hash,
                          expires_at = excluded.expires_at, tries = 0""")
                .bind("userId", userId)
                .bind("kind", kind)
                .bind("value", value)
                .bind("hash", codes.hash(purpose(userId, kind, value), code))
                .bind("expiresAt", expiresAt)
                .execute());
  }

  Optional<Start> find(UUID userId, ContactKind kind) {
    return query(userId, kind, "");
  }

  /** A wrong try counts; a right code is still to be used up. */
  Outcome judge(UUID userId, ContactKind kind, String typed) {
    var found = query(userId, kind, "for update");
    if (found.isEmpty()) {
      return new Outcome(false, null, 0);
    }
    if (isRight(userId, kind, found.get(), typed)) {
      return new Outcome(true, found.get().value(), 0);
    }
    var left = ReadableCodes.MOST_TRIES - found.get().tries() - 1;
    failed(userId, kind, left);
    return new Outcome(true, null, left);
  }

  void drop(UUID userId, ContactKind kind) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from recovery_contact_start where user_id = ? and kind = ?", userId, kind));
  }

  private void failed(UUID userId, ContactKind kind, int left) {
    if (left == 0) {
      drop(userId, kind);
      return;
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update recovery_contact_start set tries = tries + 1 where user_id = ? and kind = ?",
                userId,
                kind));
  }

  private boolean isRight(UUID userId, ContactKind kind, Start start, String typed) {
    return codes.isRight(start.codeHash(), purpose(userId, kind, start.value()), typed);
  }

  private Optional<Start> query(UUID userId, ContactKind kind, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select value, code_hash, expires_at, tries from recovery_contact_start
                    where user_id = :userId and kind = :kind and expires_at > :now
                    """
                        + lock)
                .bind("userId", userId)
                .bind("kind", kind)
                .bind("now", clock.instant())
                .mapTo(Start.class)
                .findOne());
  }

  private static String purpose(UUID userId, ContactKind kind, String value) {
    return "recovery " + kind.code() + " " + userId + " " + value;
  }
}
