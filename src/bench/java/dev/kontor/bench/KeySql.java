package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What a key of its own asks of the database, around the work: {@code AnswerTable}. */
final class KeySql {
  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String KEPT =
      """
      select request_hash as hash, status, location, etag, body, resource_id
      from idempotent_answer
      where caller_id = ? and operation = ? and key = ?
        and created_at > ?""";

  private static final String KEEP =
      """
      insert into idempotent_answer
        (caller_id, operation, key, request_hash, status, location, etag, body, resource_id,
         created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?,
        cast(? as uuid), ?)
      on conflict (caller_id, operation, key) do update set
        request_hash = excluded.request_hash, status = excluded.status,
        location = excluded.location, etag = excluded.etag, body = excluded.body,
        resource_id = excluded.resource_id, created_at = excluded.created_at""";

  private final UUID caller;
  private final String operation;

  /** The one of the request that is on its way. */
  private String key = "";

  KeySql(UUID caller, String operation) {
    this.caller = caller;
    this.operation = operation;
  }

  /** Before the work. */
  List<Sql> find() {
    return List.of(
        new Sql(LOCK, this::named),
        new Sql(KEPT, () -> new Object[] {caller, operation, key, yesterday()}));
  }

  /**
   * After the work.
   *
   * @param body of the answer, which is 201
   */
  Sql keep(Supplier<String> body) {
    return new Sql(KEEP, () -> kept(body.get(), null));
  }

  /** Within the work: what it makes, which its answer is read from afterwards. */
  Sql keepResource(Supplier<UUID> made) {
    return new Sql(KEEP, () -> kept(null, made.get()));
  }

  private Object[] kept(String body, UUID made) {
    return new Object[] {
      caller, operation, key, hash(), 201, null, null, body, made, at(Instant.now())
    };
  }

  private Object[] named() {
    key = Call.newKey();
    return new Object[] {caller + " " + operation + " " + key};
  }

  private static byte[] hash() {
    var hash = new byte[32];
    ThreadLocalRandom.current().nextBytes(hash);
    return hash;
  }

  private static Timestamp yesterday() {
    return at(Instant.now().minus(24, ChronoUnit.HOURS));
  }

  private static Timestamp at(Instant moment) {
    return Timestamp.from(moment);
  }
}
