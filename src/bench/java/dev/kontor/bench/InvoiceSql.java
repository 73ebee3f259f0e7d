package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The invoice of a charge, which has paid it: its number ({@code InvoiceCounterTable}), and then
 * itself ({@code InvoiceTable}).
 */
final class InvoiceSql {
  private static final String ENTITY = "K";
  private static final String KIND = "invoice";
  private static final ZoneId SELLERS_ZONE = ZoneId.of("Europe/Zurich");

  /** In Switzerland, in hundredths of a percent. */
  private static final int RATE = 810;

  /** Of 0.01, the price without tax: all of it. */
  private static final long NET = 1;

  private static final long TAX = 0;

  private static final String SELLER =
      """
      {"name":"Kontor","address":{"line1":"Musterstrasse 1","line2":null,"postalCode":"3011",\
      "city":"Bern","country":"CH"},"email":null,"vatNumber":null,"billingAddressId":null}""";

  private static final String EVIDENCE =
      """
      {"postalCountry":"CH","paymentCountry":null,"network":null,"vatCheckedAt":null,\
      "consultationNumber":null}""";

  private static final String TAKE_NUMBER =
      """
      insert into invoice_counter as c (legal_entity, year, kind, last, last_at)
      values (?, ?, ?, ?, now())
      on conflict (legal_entity, year, kind) do update
        set last = c.last + ?, last_at = greatest(c.last_at, now())
      returning last - ? + 1""";

  private static final String ADD_HEAD =
      """
      insert into invoice (organisation_id, id, kind, legal_entity, year, running, number,
        credits_id, reason, order_id, currency, language, issued_at, issued_on, due_on,
        tax_country, tax_reason, tax_text, seller, recipient, evidence, subtotal, discount,
        net, tax, total)
      values (?, ?, ?, ?, ?, ?, ?,
        cast(? as uuid), ?, cast(? as uuid), ?, ?,
        ?, ?, cast(? as date), ?, ?, ?,
        cast(? as jsonb), cast(? as jsonb), cast(? as jsonb),
        ?, ?, ?, ?, ?)""";

  private static final String ADD_LINE =
      """
      insert into invoice_line (organisation_id, invoice_id, position, id, credits_line_id,
        description, offer, product_id, starts_on, ends_on, list, discount, discount_kind,
        discount_source, net, rate, tax)
      values (?, ?, ?, ?, cast(? as uuid),
        ?, ?, cast(? as uuid), cast(? as date),
        cast(? as date), ?, ?, ?, ?, ?, ?,
        cast(? as bigint))""";

  private static final String ADD_TAX =
      """
      insert into invoice_tax (organisation_id, invoice_id, rate, base, amount)
      values (?, ?, ?, ?, ?)""";

  private static final String ADD_PAYMENT =
      """
      insert into invoice_payment (organisation_id, invoice_id, number, kind, amount,
        net, tax, entry_id, payment_id, paid_at)
      values (?, ?, ?, ?, ?, ?, ?, ?,
        cast(? as uuid), ?)""";

  private final Supplier<ChainedCharge> paid;
  private final Supplier<String> recipient;
  private int running;

  /**
   * The statements.
   *
   * @param paid the charge that is on its way
   * @param recipient as JSON
   */
  InvoiceSql(Supplier<ChainedCharge> paid, Supplier<String> recipient) {
    this.paid = paid;
    this.recipient = recipient;
  }

  List<Sql> statements() {
    return List.of(
        new Sql(
            TAKE_NUMBER,
            () -> new Object[] {ENTITY, today().getYear(), KIND, 1, 1, 1},
            this::number),
        new Sql(ADD_HEAD, this::head),
        new Sql(ADD_LINE, this::line),
        new Sql(ADD_TAX, () -> new Object[] {wallet(), id(), RATE, NET, TAX}),
        new Sql(ADD_PAYMENT, this::payment));
  }

  UUID id() {
    return paid.get().invoice();
  }

  String number() {
    return "%s-%d-I-%06d".formatted(ENTITY, today().getYear(), running);
  }

  private void number(ResultSet row) throws SQLException {
    running = row.getInt(1);
  }

  private Object[] head() {
    var charge = paid.get();
    return new Object[] {
      wallet(),
      id(),
      KIND,
      ENTITY,
      today().getYear(),
      running,
      number(),
      null,
      null,
      null,
      ChainedCharge.CURRENCY,
      "en",
      charge.timestamp(),
      Date.valueOf(today()),
      null,
      "CH",
      "domestic",
      "Value added tax",
      SELLER,
      recipient.get(),
      EVIDENCE,
      NET,
      0L,
      NET,
      TAX,
      NET + TAX
    };
  }

  private Object[] line() {
    return new Object[] {
      wallet(),
      id(),
      1,
      ChainedCharge.newId(),
      null,
      ChainedCharge.REASON,
      null,
      null,
      null,
      null,
      NET,
      0L,
      null,
      null,
      NET,
      RATE,
      null
    };
  }

  private Object[] payment() {
    var charge = paid.get();
    return new Object[] {
      wallet(), id(), 1, "credit", NET + TAX, NET, TAX, charge.id(), null, charge.timestamp()
    };
  }

  private UUID wallet() {
    return paid.get().wallet();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(paid.get().at(), SELLERS_ZONE);
  }
}
