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
  static final String REASON = "Load";

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

  /** {@code LedgerTable}. */
  private static final String ENTRY =
      """
      select t.*, t.paid_in_after as after_paid_in, t.credit_after as after_credit
      from ledger_transaction t
      where organisation_id = ? and id = ?""";

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

  private ChainedEntry charge;

  private final CustomerSql customer = new CustomerSql(() -> wallet);
  private final InvoiceSql invoice = new InvoiceSql(1, this::billed, customer::json);

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
            ChainedEntry.LOCK,
            () -> new Object[] {wallet, ChainedEntry.CURRENCY},
            row -> charge = ChainedEntry.after(row, sold(), 0)),
        new Sql(ChainedEntry.write(1), () -> charge.written()));
  }

  /** Of 0.01, the price without tax is all of it. */
  private static ChainedEntry.Sold sold() {
    return new ChainedEntry.Sold("charge", REASON, "invoice", ChainedEntry.newId(), 1, 0);
  }

  private Billed billed() {
    var line = new Billed.Line(REASON, null, null, null, null, charge.sold().net());
    return new Billed(
        wallet,
        charge.sold().referenceId(),
        charge.id(),
        null,
        charge.at(),
        charge.sold().net(),
        charge.sold().tax(),
        List.of(line));
  }

  private List<Sql> told() {
    return List.of(
        new Sql(ActivitySql.TEXT, this::issued),
        new Sql(ENTRY, () -> new Object[] {wallet, charge.id()}),
        new Sql(ActivitySql.TEXT, this::charged),
        new Sql(DAY, () -> new Object[] {wallet, today()}),
        key.keep(this::json));
  }

  private Object[] issued() {
    var subject = new ActivitySql.Subject("invoice", billed().id(), invoice.number());
    var after =
        """
        {"total":"0.01 CHF"}""";
    return activity("invoice.issued", subject, after);
  }

  private Object[] charged() {
    var after =
        """
        {"amount":"%s","reason":"%s"}"""
            .formatted(LABEL, REASON);
    return activity(
        "prepaid.charge", new ActivitySql.Subject("prepaid_entry", charge.id(), LABEL), after);
  }

  private Object[] activity(String kind, ActivitySql.Subject subject, String after) {
    return new ActivitySql(wallet, "operator", operator).of(kind, subject, after, charge.at());
  }

  /** As the service answers. */
  private String json() {
    var credit = charge.credit();
    var balance = credit / 100 + "." + (credit % 100 / 10) + credit % 10;
    return """
        {"id":"%s","sequence":%d,"amount":{"amount":"-0.01","currency":"CHF"},\
        "balanceAfter":{"amount":"%s","currency":"CHF"},\
        "creditAfter":{"amount":"%s","currency":"CHF"},"kind":"charge","reason":"Load",\
        "reference":{"kind":"invoice","id":"%s"},"createdAt":"%s"}"""
        .formatted(charge.id(), charge.sequence(), balance, balance, billed().id(), charge.at());
  }

  private static Date today() {
    return Date.valueOf(LocalDate.now(ZoneOffset.UTC));
  }
}
