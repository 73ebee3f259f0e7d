package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a charge asks of the database, {@code OperatorFilter}, {@code IdempotencyInterceptor},
 * {@code StaffEntryService.charge} and {@code ChargeInvoices.charge}: that on a genuine wallet,
 * whose chain it goes on with, as the invoice goes on with the numbers.
 */
final class ChargeSql {
  private static final String LABEL = "-0.01 CHF";

  /** {@code OperatorFilter.CALLER}. */
  private static final String CALLER =
      """
      select c.*, exists (select 1 from operator o where o.user_id = c.user_id) as is_operator
      from session_caller c where c.session_id = ?""";

  /** {@code MemberQueries.hasMember}. */
  private static final String OWN =
      """
      select exists (select 1 from membership m
        where m.organisation_id = o.id and m.user_id = ?)
      from organisation_summary o where o.id = ?""";

  /** {@code LedgerTable}, as the next two. */
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

  private static final String ENTRY =
      """
      select t.*, t.paid_in_after as after_paid_in, t.credit_after as after_credit
      from ledger_transaction t
      where organisation_id = ? and id = ?""";

  /** {@code ActivityTable}. */
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
  private final KeySql key;

  /** The ones of the charge that is on its way. */
  private UUID wallet;

  private ChainedCharge charge;

  private final CustomerSql customer = new CustomerSql(() -> wallet);
  private final InvoiceSql invoice = new InvoiceSql(() -> charge, customer::json);

  ChargeSql(Wallets wallets, UUID operator, Callers.Caller caller) {
    this.wallets = wallets;
    this.operator = operator;
    this.caller = caller;
    key = new KeySql(operator, "chargePrepaid");
  }

  List<List<Sql>> transactions() {
    return List.of(
        List.of(new Sql(CALLER, this::begin)),
        Stream.of(key.find(), customer(), entry(), invoice.statements(), told())
            .flatMap(List::stream)
            .toList());
  }

  private Object[] begin() {
    wallet = wallets.any();
    return new Object[] {caller.sessionId()};
  }

  private List<Sql> customer() {
    var own = new Sql(OWN, () -> new Object[] {operator, wallet});
    return Stream.concat(Stream.of(own), customer.statements().stream()).toList();
  }

  private List<Sql> entry() {
    return List.of(
        new Sql(
            LOCK,
            () -> new Object[] {wallet, ChainedCharge.CURRENCY},
            row -> charge = ChainedCharge.after(row)),
        new Sql(WRITE, () -> charge.written()));
  }

  private List<Sql> told() {
    return List.of(
        new Sql(ACTIVITY, this::issued),
        new Sql(ENTRY, () -> new Object[] {wallet, charge.id()}),
        new Sql(ACTIVITY, this::charged),
        new Sql(DAY, () -> new Object[] {wallet, today()}),
        key.keep(() -> charge.json()));
  }

  private Object[] issued() {
    var after =
        """
        {"total":"0.01 CHF"}""";
    return activity("invoice.issued", "invoice", invoice.id(), invoice.number(), after);
  }

  private Object[] charged() {
    var after =
        """
        {"amount":"%s","reason":"%s"}"""
            .formatted(LABEL, ChainedCharge.REASON);
    return activity("prepaid.charge", "prepaid_entry", charge.id(), LABEL, after);
  }

  private Object[] activity(
      String kind, String subjectType, UUID subjectId, String subjectLabel, String after) {
    return new Object[] {
      wallet,
      ChainedCharge.newId(),
      kind,
      "operator",
      operator,
      "Anna Keller",
      subjectType,
      subjectId,
      subjectLabel,
      "{}",
      after,
      "127.0.0.1",
      "",
      null,
      charge.timestamp()
    };
  }

  private static Date today() {
    return Date.valueOf(LocalDate.now(ZoneOffset.UTC));
  }
}
