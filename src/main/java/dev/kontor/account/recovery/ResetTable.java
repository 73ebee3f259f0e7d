package dev.kontor.account.recovery;

import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Chances to set a new password: used once, within an hour, by a link or by a code. */
@Singleton
class ResetTable {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final ReadableCodes codes;
  private final Clock clock;

  ResetTable(Jdbi jdbi, ReadableCodes codes, Clock clock) {
    this.jdbi = jdbi;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * One that was proved.
   *
   * @param byPhone whether by the code of a text message
   */
  record Open(UUID id, UUID userId, boolean byPhone) {}

  /** The token of the link. */
  String addLink(UUID id, UUID userId) {
    var token = Secrets.newToken();
    addLink(id, userId, token, end());
    return token;
  }

  /** The link of a token that is given. */
  void addLink(UUID id, UUID userId, String token, Instant end) {
    add(id, userId, Secrets.hash(token), null, end);
  }

  void addCode(UUID id, @Nullable UUID userId, String code) {
    add(id, userId, null, codes.hash(purpose(id), code), end());
  }

  private Instant end() {
    return clock.instant().plus(LIFETIME);
  }

  private void add(
      UUID id,
      @Nullable UUID userId,
      byte @Nullable [] token,
      byte @Nullable [] code,
      Instant end) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into password_reset
                      (id, user_id, token_hash, code_hash, expires_at, tries)
                    values (:id, cast(:userId as uuid), :token, :code, :expiresAt, 0)
                    on conflict (id) do update
                      set code_hash = excluded.code_hash, tries = 0""")
                .bind("id", id)
                .bindByType("userId", userId, UUID.class)
                .bindByType("token", token, byte[].class)
                .bindByType("code", code, byte[].class)
                .bind("expiresAt", end)
                .execute());
  }

  Optional<Open> findByToken(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.id, r.user_id, false as by_phone from password_reset r
                    join user_summary u on u.id = r.user_id and u.blocked_at is null
                    where r.token_hash = :hash and r.expires_at > :now""")
                .bind("hash", Secrets.hash(token))
                .bind("now", clock.instant())
                .mapTo(Open.class)
                .findOne());
  }

  /**
   * The one of a code, in the running transaction, which has to be committed whatever comes of it:
   * a wrong try counts. The row is locked, so that tries at the same moment count one by one.
   */
  Optional<Open> findByCode(UUID id, String typed) {
    return lock(id)
        .filter(
            each -> {
              var isRight = codes.isRight(each.codeHash(), purpose(id), typed);
              if (!isRight) {
                failed(id, each.tries() + 1);
              }
              return isRight;
            })
        .flatMap(each -> Optional.ofNullable(each.userId()))
        .map(userId -> new Open(id, userId, true));
  }

  private record Waiting(@Nullable UUID userId, byte[] codeHash, int tries) {}

  private Optional<Waiting> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.user_id, r.code_hash, r.tries from password_reset r
                    where r.id = :id and r.code_hash is not null and r.expires_at > :now
                      and not exists (select 1 from user_summary u
                                      where u.id = r.user_id and u.blocked_at is not null)
                    for update of r""")
                .bind("id", id)
                .bind("now", clock.instant())
                .mapTo(Waiting.class)
                .findOne());
  }

  private void failed(UUID id, int tries) {
    jdbi.useHandle(
        handle -> {
          if (tries < ReadableCodes.MOST_TRIES) {
            handle.execute("update password_reset set tries = ? where id = ?", tries, id);
          } else {
            handle.execute("delete from password_reset where id = ?", id);
          }
        });
  }

  /** Uses one up; of two at the same moment the second finds nothing. */
  boolean use(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("delete from password_reset where id = :id and expires_at > :now")
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  private static String purpose(UUID id) {
    return "password reset " + id;
  }
}
