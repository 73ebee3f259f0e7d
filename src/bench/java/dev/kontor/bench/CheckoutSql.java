package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a checkout that is paid at once asks of the database: {@code CheckoutService.place}, {@code
 * OrderSettlementService.pay}, {@code OrderLists.get}, and the delivery of its mail.
 */
final class CheckoutSql {
  /** {@code OrganisationRepository.lock}, as Hibernate writes it. */
  private static final String LOCK_ORGANISATION =
      """
      select id, address_city, address_country, address_line1, address_line2, address_postal_code,
        country, created_at, email, language, name, phone, time_zone, type, vat_number, version
      from organisation where id = ? for no key update""";

  /** {@code CouponRedemptionRepository.reserved}, as Hibernate writes it. */
  private static final String REDEMPTIONS =
      """
      select id, coupon_id, created_at, currency, discount, first_order, once, order_id,
        organisation_id, settled_at, state
      from coupon_redemption where organisation_id = ? and order_id = ? and state = ?
      order by coupon_id""";

  private final Callers.Caller caller;
  private final UUID organisation;
  private final Purchase purchase;
  private final KeySql key;
  private final CartSql cart;
  private final QuoteSql quote;
  private final OrderSql order;
  private final HoldSql hold;
  private final InvoiceSql invoice;
  private final OrderMailSql mail;
  private final ActivitySql activity;

  /**
   * The statements of a client.
   *
   * @param carts of two lines, each to be used once
   */
  CheckoutSql(int number, Callers.Caller caller, Supplier<UUID> carts) {
    this.caller = caller;
    var user = World.person(number);
    organisation = World.organisation(number);
    purchase = new Purchase(organisation, carts);
    key = new KeySql(user, "checkOut");
    cart = new CartSql(organisation, purchase::cart);
    quote =
        new QuoteSql(
            () -> organisation,
            Purchase.THINGS.stream().map(Purchase.Thing::offer).toArray(String[]::new));
    order = new OrderSql(purchase, user);
    hold = new HoldSql(purchase);
    invoice = new InvoiceSql(Purchase.LINES, purchase::billed, quote::recipient);
    mail = new OrderMailSql(purchase);
    activity = new ActivitySql(organisation, "user", user);
  }

  List<List<Sql>> transactions() {
    var authorisation = CommonSql.authorisation(caller, organisation);
    var all = new ArrayList<List<Sql>>();
    all.add(List.of(new Sql(authorisation.text(), () -> begin(authorisation))));
    all.add(
        Stream.of(key.find(), wanted(), placed(), delivered(), paid())
            .flatMap(List::stream)
            .toList());
    all.add(List.of(order.read()));
    all.add(List.of(order.readLines()));
    all.addAll(mail.deliver());
    return all;
  }

  private Object[] begin(Sql authorisation) {
    purchase.begin();
    return authorisation.parameters().next();
  }

  /** What is in the cart, and what it costs. */
  private List<Sql> wanted() {
    return Stream.concat(
            Stream.of(
                cart.lock(),
                cart.lines(),
                cart.coupons(),
                cart.update(() -> null),
                quote.currency(),
                Sql.of(LOCK_ORGANISATION, organisation),
                order.countPending()),
            quote.statements().stream())
        .toList();
  }

  private List<Sql> placed() {
    return Stream.of(
            List.of(order.nextNumber()),
            hold.reserve(),
            List.of(cart.lock(), order.add()),
            order.addLines(),
            List.of(
                cart.update(purchase::order),
                key.keepResource(purchase::order),
                activity("order.placed", this::ofOrder, "{\"total\":\"26.48 CHF\"}"),
                order.readLines()))
        .flatMap(List::stream)
        .toList();
  }

  private List<Sql> delivered() {
    var all = new ArrayList<Sql>();
    all.add(new Sql(REDEMPTIONS, () -> new Object[] {organisation, purchase.order(), "reserved"}));
    for (int line = 0; line < Purchase.LINES; line++) {
      var delivery = new DeliverySql(purchase, line);
      all.addAll(delivery.made());
      all.add(activity("product.added", delivery::subject, "{\"type\":\"mail_service\"}"));
      all.addAll(delivery.granted());
      all.add(order.deliverLine(line));
    }
    return all;
  }

  private List<Sql> paid() {
    return Stream.of(
            hold.sell(),
            invoice.statements(),
            List.of(
                activity("invoice.issued", this::ofInvoice, "{\"total\":\"26.48 CHF\"}"),
                order.update()),
            order.updateLines(),
            List.of(activity("order.paid", this::ofOrder, "{\"status\":\"paid\"}")),
            mail.write())
        .flatMap(List::stream)
        .toList();
  }

  private Sql activity(String kind, Supplier<ActivitySql.Subject> subject, String after) {
    return new Sql(
        ActivitySql.TEXT, () -> activity.of(kind, subject.get(), after, purchase.instant()));
  }

  private ActivitySql.Subject ofOrder() {
    return new ActivitySql.Subject("order", purchase.order(), purchase.number());
  }

  private ActivitySql.Subject ofInvoice() {
    return new ActivitySql.Subject("invoice", purchase.invoice(), invoice.number());
  }
}
