package dev.kontor.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a charge asks of the database, {@code OperatorFilter}, {@code IdempotencyInterceptor} and
 * {@code StaffEntries.charge}: that on a genuine wallet, whose chain it goes on with.
 */
final class ChargeSql {
  private static final String OPERATION = "chargePrepaid";
  private static final String LABEL = "-0.01 CHF";

  /** {@code OperatorFilter.CALLER}. */
  private static final String CALLER =
      """
      select c.*, exists (select 1 from operator o where o.user_id = c.user_id) as is_operator
      from session_caller c where c.session_id = ?""";

  /** {@code AnswerStore}, as the next two. */
  private static final String KEY_LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String KEPT =
      """
      select request_hash, status, location, etag, body, resource_id
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

  /** {@code MemberQueries.hasMember}. */
  private static final String OWN =
      """
      select exists (select 1 from membership m
        where m.organisation_id = o.id and m.user_id = ?)
      from organisation_summary o where o.id = ?""";

  /** {@code LedgerTable}, as the next one. */
  private static final String LOCK =
      """
      select * from ledger_account
      where organisation_id = ? and currency = ? for update""";

  private static final String WRITE =
      """
      with moved as (
        update ledger_account set paid_in = ?, credit = ?,
          held_paid_in = ?, held_credit = ?, sequence = ?, hash = ?
        where organisation_id = ? and currency = ?),
      written as (
        insert into ledger_transaction (organisation_id, id, currency, sequence, kind, reason,
          reference_kind, reference_id, refunds_id, reverses_id, amount, paid_in_after,
          credit_after, created_at, hash)
        values (?, ?, ?, ?, ?, ?, ?,
          ?, cast(? as uuid), cast(? as uuid), ?, ?, ?, ?, ?))
      insert into ledger_posting
        (organisation_id, transaction_id, number, from_account, to_account, amount)
      select ?, ?, line.* from (values (1, ?, ?, ?)) line""";

  /** {@code ActivityLog}. */
  private static final String ACTIVITY =
      """
      insert into organisation_activity
        (organisation_id, id, kind, actor_kind, actor_id, actor_name, subject_type, subject_id,
         subject_label, before, after, address, device, reference, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?,
        cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?)""";

  /** {@code ChargeMails}. */
  private static final String DAY =
      """
      insert into charge_day (organisation_id, day) values (?, ?)
      on conflict do nothing""";

  private final Wallets wallets;
  private final UUID operator;
  private final Callers.Caller caller;

  /** The ones of the charge that is on its way. */
  private UUID wallet;

  private String key = "";
  private ChainedCharge charge;

  ChargeSql(Wallets wallets, UUID operator, Callers.Caller caller) {
    this.wallets = wallets;
    this.operator = operator;
    this.caller = caller;
  }

  List<List<Sql>> transactions() {
    return List.of(
        List.of(new Sql(CALLER, this::begin)),
        List.of(
            new Sql(KEY_LOCK, () -> new Object[] {operator + " " + OPERATION + " " + key}),
            new Sql(KEPT, () -> new Object[] {operator, OPERATION, key, yesterday()}),
            new Sql(OWN, () -> new Object[] {operator, wallet}),
            new Sql(
                LOCK,
                () -> new Object[] {wallet, ChainedCharge.CURRENCY},
                row -> charge = ChainedCharge.after(row, operator)),
            new Sql(WRITE, () -> charge.written()),
            new Sql(ACTIVITY, this::told),
            new Sql(DAY, () -> new Object[] {wallet, today()}),
            new Sql(KEEP, this::kept)));
  }

  private Object[] begin() {
    wallet = wallets.any();
    key = Call.newKey();
    return new Object[] {caller.sessionId()};
  }

  private Object[] told() {
    var after =
        """
        {"amount":"%s","reason":"%s"}"""
            .formatted(LABEL, ChainedCharge.REASON);
    return new Object[] {
      wallet,
      UuidCreator.getTimeOrderedEpoch(),
      "prepaid.charge",
      "operator",
      operator,
      "Anna Keller",
      "prepaid_entry",
      charge.id(),
      LABEL,
      "{}",
      after,
      "127.0.0.1",
      "",
      null,
      charge.timestamp()
    };
  }

  private Object[] kept() {
    var hash = new byte[32];
    ThreadLocalRandom.current().nextBytes(hash);
    return new Object[] {
      operator, OPERATION, key, hash, 201, null, null, charge.json(), null, charge.timestamp()
    };
  }

  private static Timestamp yesterday() {
    return Timestamp.from(Instant.now().minus(24, ChronoUnit.HOURS));
  }

  private static Date today() {
    return Date.valueOf(LocalDate.now(ZoneOffset.UTC));
  }
}
