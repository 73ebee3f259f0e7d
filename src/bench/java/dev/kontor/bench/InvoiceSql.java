package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An invoice that is paid: its number ({@code InvoiceCounterTable}), and then itself ({@code
 * InvoiceTable}).
 */
final class InvoiceSql {
  private static final String ENTITY = "K";
  private static final String KIND = "invoice";
  private static final ZoneId SELLERS_ZONE = ZoneId.of("Europe/Zurich");

  /** In Switzerland, in hundredths of a percent. */
  private static final int RATE = 810;

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

  private final int lines;
  private final Supplier<Billed> billed;
  private final Supplier<String> recipient;
  private int running;

  /**
   * The statements.
   *
   * @param lines how many each invoice has
   * @param billed what is on its way
   * @param recipient as JSON
   */
  InvoiceSql(int lines, Supplier<Billed> billed, Supplier<String> recipient) {
    this.lines = lines;
    this.billed = billed;
    this.recipient = recipient;
  }

  List<Sql> statements() {
    var all = new ArrayList<Sql>();
    all.add(
        new Sql(
            TAKE_NUMBER,
            () -> new Object[] {ENTITY, today().getYear(), KIND, 1, 1, 1},
            this::number));
    all.add(new Sql(ADD_HEAD, () -> head(billed.get())));
    for (int i = 0; i < lines; i++) {
      var position = i;
      all.add(new Sql(ADD_LINE, () -> line(billed.get(), position)));
    }
    all.add(new Sql(ADD_TAX, () -> tax(billed.get())));
    all.add(new Sql(ADD_PAYMENT, () -> payment(billed.get())));
    return all;
  }

  String number() {
    return "%s-%d-I-%06d".formatted(ENTITY, today().getYear(), running);
  }

  private void number(ResultSet row) throws SQLException {
    running = row.getInt(1);
  }

  private Object[] head(Billed bill) {
    return new Object[] {
      bill.organisation(),
      bill.id(),
      KIND,
      ENTITY,
      today().getYear(),
      running,
      number(),
      null,
      null,
      bill.orderId(),
      ChainedEntry.CURRENCY,
      "en",
      bill.timestamp(),
      Date.valueOf(today()),
      null,
      "CH",
      "domestic",
      "Value added tax",
      SELLER,
      recipient.get(),
      EVIDENCE,
      bill.net(),
      0L,
      bill.net(),
      bill.tax(),
      bill.net() + bill.tax()
    };
  }

  private static Object[] line(Billed bill, int position) {
    var line = bill.lines().get(position);
    return new Object[] {
      bill.organisation(),
      bill.id(),
      position + 1,
      ChainedEntry.newId(),
      null,
      line.description(),
      line.offer(),
      line.product(),
      line.from() == null ? null : Date.valueOf(line.from()),
      line.to() == null ? null : Date.valueOf(line.to()),
      line.net(),
      0L,
      null,
      null,
      line.net(),
      RATE,
      null
    };
  }

  private static Object[] tax(Billed bill) {
    return new Object[] {bill.organisation(), bill.id(), RATE, bill.net(), bill.tax()};
  }

  private static Object[] payment(Billed bill) {
    return new Object[] {
      bill.organisation(),
      bill.id(),
      1,
      "credit",
      bill.net() + bill.tax(),
      bill.net(),
      bill.tax(),
      bill.entryId(),
      null,
      bill.timestamp()
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(billed.get().at(), SELLERS_ZONE);
  }
}
