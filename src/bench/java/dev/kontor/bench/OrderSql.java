package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An order and its lines, as Hibernate reads and writes them, but for the names of columns. */
final class OrderSql {
  /** About as much as is kept of the invoices of an order. */
  private static final String INVOICES = "[{\"invoices\":\"" + "x".repeat(1000) + "\"}]";

  private static final String PENDING =
      """
      select count(*) from customer_order where organisation_id = ? and status = ?""";

  private static final String ADD =
      """
      insert into customer_order (by_transfer, cart_id, created_at, currency, discount, expires_at,
        failure, from_credit, from_outside, from_paid_in, hold_id, invoices, kind, net, number,
        ordered_by, payment_id, settled_at, status, subtotal, tax, organisation_id, id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String UPDATE =
      """
      update customer_order set by_transfer = ?, cart_id = ?, created_at = ?, currency = ?, discount = ?,
        expires_at = ?, failure = ?, from_credit = ?, from_outside = ?, from_paid_in = ?,
        hold_id = ?, invoices = ?, kind = ?, net = ?, number = ?, ordered_by = ?, payment_id = ?,
        settled_at = ?, status = ?, subtotal = ?, tax = ?
      where organisation_id = ? and id = ?""";

  private static final String ADD_LINE =
      """
      insert into customer_order_line (auto_renewal, becomes_id, billing_address_id, contact_email,
        coupon_id, description, discount, domain_name, ends_on, invoice_id, kind, name, net, offer, order_id, period,
        position, product_id, reserved_name, reserved_term, starts_on, state, tax, type,
        organisation_id, id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String UPDATE_LINE =
      """
      update customer_order_line set auto_renewal = ?, becomes_id = ?, billing_address_id = ?,
        contact_email = ?, coupon_id = ?, description = ?, discount = ?, domain_name = ?, ends_on = ?, invoice_id = ?, kind = ?, name = ?,
        net = ?, offer = ?, order_id = ?, period = ?, position = ?, product_id = ?,
        reserved_name = ?, reserved_term = ?, starts_on = ?, state = ?, tax = ?, type = ?
      where organisation_id = ? and id = ?""";

  private static final String READ =
      """
      select id, by_transfer, cart_id, created_at, currency, discount, expires_at, failure, from_credit,
        from_outside, from_paid_in, hold_id, invoices, kind, net, number, ordered_by,
        organisation_id, payment_id, settled_at, status, subtotal, tax
      from customer_order where organisation_id = ? and id = ? fetch first ? rows only""";

  private static final String LINES =
      """
      select id, auto_renewal, becomes_id, billing_address_id, contact_email, coupon_id, description,
        discount, domain_name, ends_on,
        invoice_id, kind, name, net, offer, order_id, organisation_id, period, position, product_id,
        reserved_name, reserved_term, starts_on, state, tax, type
      from customer_order_line where organisation_id = ? and order_id = ? order by position""";

  private final Purchase purchase;
  private final UUID buyer;

  OrderSql(Purchase purchase, UUID buyer) {
    this.purchase = purchase;
    this.buyer = buyer;
  }

  Sql countPending() {
    return new Sql(PENDING, () -> new Object[] {purchase.organisation(), "pending"});
  }

  Sql nextNumber() {
    return new Sql(
        "select nextval('customer_order_number')", () -> new Object[0], purchase::number);
  }

  Sql add() {
    return new Sql(ADD, () -> order("pending", null));
  }

  Sql update() {
    return new Sql(UPDATE, () -> order("paid", purchase.at()));
  }

  private Object[] order(String status, Object settledAt) {
    return new Object[] {
      false,
      purchase.cart(),
      purchase.at(),
      ChainedEntry.CURRENCY,
      0L,
      null,
      null,
      Purchase.NET + Purchase.TAX,
      0L,
      0L,
      purchase.hold(),
      INVOICES,
      "cart",
      Purchase.NET,
      purchase.number(),
      buyer,
      null,
      settledAt,
      status,
      Purchase.NET,
      Purchase.TAX,
      purchase.organisation(),
      purchase.order()
    };
  }

  List<Sql> addLines() {
    return each(i -> new Sql(ADD_LINE, () -> line(i, "waiting", null, null)));
  }

  /** It has its product. */
  Sql deliverLine(int i) {
    return new Sql(UPDATE_LINE, () -> line(i, "delivered", purchase.product(i), null));
  }

  /** They have their invoice, too. */
  List<Sql> updateLines() {
    return each(
        i ->
            new Sql(
                UPDATE_LINE, () -> line(i, "delivered", purchase.product(i), purchase.invoice())));
  }

  private static List<Sql> each(IntFunction<Sql> made) {
    return IntStream.range(0, Purchase.LINES).mapToObj(made).toList();
  }

  private Object[] line(int i, String state, UUID product, UUID invoice) {
    var thing = Purchase.THINGS.get(i);
    return new Object[] {
      false,
      purchase.product(i),
      null,
      null,
      null,
      thing.name(),
      0L,
      null,
      Date.valueOf(thing.end(purchase.today())),
      invoice,
      "new",
      thing.name(),
      thing.net(),
      thing.offer(),
      purchase.order(),
      thing.period(),
      i,
      product,
      null,
      null,
      Date.valueOf(purchase.today()),
      state,
      thing.tax(),
      thing.type(),
      purchase.organisation(),
      purchase.line(i)
    };
  }

  Sql read() {
    return new Sql(READ, () -> new Object[] {purchase.organisation(), purchase.order(), 1});
  }

  Sql readLines() {
    return new Sql(LINES, () -> new Object[] {purchase.organisation(), purchase.order()});
  }
}
