package dev.kontor.sale.order;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.payment.ChosenMethod;
import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.Payments;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.product.product.Products;
import dev.kontor.sale.cart.CartContents;
import dev.kontor.sale.cart.CartItem;
import dev.kontor.sale.cart.Carts;
import dev.kontor.sale.promotion.Redemptions;
import dev.kontor.sale.quote.PricePreview;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.quote.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of a cart, in the first of two transactions: all that can be checked before money
 * is asked for. What needs no money from outside is settled at once. Locked in this order: the
 * cart, the organisation, names, the account, numbers.
 */
@ApplicationScoped
class CheckoutService {
  static final String PURPOSE = "order";

  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderSettlementService settlement;
  private final TransferOrderService transfers;
  private final CheckoutChoices choices;
  private final StoredInvoices stored;
  private final Carts carts;
  private final Quotes quotes;
  private final Products products;
  private final Redemptions redemptions;
  private final Holds holds;
  private final Payments payments;
  private final Organisations organisations;
  private final ResumableCall call;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  CheckoutService(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderSettlementService settlement,
      TransferOrderService transfers,
      CheckoutChoices choices,
      StoredInvoices stored,
      Carts carts,
      Quotes quotes,
      Products products,
      Redemptions redemptions,
      Holds holds,
      Payments payments,
      Organisations organisations,
      ResumableCall call,
      Bounds bounds,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.orders = orders;
    this.lines = lines;
    this.settlement = settlement;
    this.transfers = transfers;
    this.choices = choices;
    this.stored = stored;
    this.carts = carts;
    this.quotes = quotes;
    this.products = products;
    this.redemptions = redemptions;
    this.holds = holds;
    this.payments = payments;
    this.organisations = organisations;
    this.call = call;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** An order; with a payment that is to be carried out, unless there is nothing left to do. */
  record Placed(UUID id, Optional<Pending> pending) {}

  /** A payment with the method that it is asked from. */
  record Pending(Payment payment, ChosenMethod method) {}

  @Transactional
  Placed place(
      UUID orderedBy,
      UUID organisationId,
      UUID cartId,
      CheckoutRequest asked,
      @Nullable String network) {
    var earlier = call.earlier();
    if (earlier.isPresent()) {
      requireAnswered(organisationId, earlier.get());
      return new Placed(earlier.get(), Optional.empty());
    }
    var contents = carts.contents(organisationId, cartId);
    organisations.lock(organisationId);
    bounds.requireRoom(
        "pending-orders-of-organisation",
        orders.countPending(organisationId),
        OrderProblem.TOO_MANY_PENDING_ORDERS);
    var choice = choices.of(organisationId, asked, contents);
    var quote = quote(organisationId, contents, choice);
    requireGood(quote, contents);
    requireExpected(quote, asked, choice);
    var rest = choices.rest(organisationId, quote, choice.method());
    if (rest instanceof RestPayment.ByTransfer) {
      bounds.requireRoom(
          "transfer-orders-of-organisation",
          orders.countTransfers(organisationId),
          OrderProblem.TOO_MANY_TRANSFER_ORDERS);
    }
    requireFree(contents);
    var order =
        order(
            new CustomerOrder.Origin(organisationId, cartId, orderedBy, clock.instant(), network),
            quote);
    redemptions.reserve(
        organisationId, order.id(), quote.currency(), quote.promotion(), quote.price());
    if (quote.used() > 0) {
      var account = new AccountKey(organisationId, quote.currency());
      var hold = holds.reserve(account, quote.used(), PURPOSE, order.id(), null);
      order.hold(hold.id(), hold.left());
    }
    var pending =
        rest instanceof RestPayment.ByMethod method
            ? Optional.of(pending(order, quote, method))
            : Optional.<Pending>empty();
    if (rest instanceof RestPayment.ByTransfer) {
      order.awaitTransfer(quote.rest(), transfers.lapsesAt());
    }
    orders.persist(order);
    var ordered = lines(order, contents, quote);
    lines.persist(ordered);
    carts.becameOrder(organisationId, cartId, order.id());
    call.made(order.id());
    events.fire(OrderPlaced.of(order));
    if (rest instanceof RestPayment.ByTransfer) {
      transfers.issue(order, ordered);
    } else if (rest instanceof RestPayment.Nothing && !settlement.pay(order)) {
      throw Products.domainNameTaken();
    }
    return new Placed(order.id(), pending);
  }

  /** The first call's provider hasn't answered yet: that one is still running. */
  private void requireAnswered(UUID organisationId, UUID id) {
    var paymentId = orders.find(organisationId, id).orElseThrow().paymentId();
    if (paymentId != null
        && payments.find(organisationId, paymentId).filter(Payment::isBeingAsked).isPresent()) {
      throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
    }
  }

  private Quote quote(UUID organisationId, CartContents contents, CheckoutChoice choice) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var wanted =
        contents.items().stream()
            .map(each -> each.wanted(today, choice.billingAddressId()))
            .toList();
    return quotes.quote(organisationId, wanted, contents.coupons(), choice.prepaid());
  }

  /** All of it can be had, and somebody gets the invoices. */
  private static void requireGood(Quote quote, CartContents contents) {
    if (contents.items().isEmpty()) {
      throw OrderProblem.CART_EMPTY.exception();
    }
    for (var each : contents.items()) {
      var refusal = quote.refusals().get(each.lineId().toString());
      if (refusal != null) {
        throw refusal.with("lineId", each.lineId());
      }
    }
    if (quote.recipients().values().stream().anyMatch(each -> each.recipient().address() == null)) {
      throw OrderProblem.BILLING_ADDRESS_MISSING.exception();
    }
  }

  /** Nobody pays another total, or more from the prepaid account than there is. */
  private static void requireExpected(Quote quote, CheckoutRequest asked, CheckoutChoice choice) {
    var total = Money.ofMinor(quote.price().total(), quote.currency());
    if (!asked.expectedTotal().equals(total)) {
      throw OrderProblem.PRICE_CHANGED
          .exception(total.amount(), total.currency())
          .with("preview", PricePreview.of(quote));
    }
    if (!choice.prepaid().isAll() && choice.prepaid().amount() > quote.used()) {
      throw Carts.prepaidTooHigh(Money.ofMinor(quote.used(), quote.currency()));
    }
  }

  private void requireFree(CartContents contents) {
    contents.items().stream()
        .map(CartItem::domainName)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(
            name -> {
              if (!products.isFree(name)) {
                throw Products.domainNameTaken().with("domainName", name);
              }
            });
  }

  private CustomerOrder order(CustomerOrder.Origin origin, Quote quote) {
    var year = LocalDate.ofInstant(origin.at(), ZoneOffset.UTC).getYear();
    var number = "O-%d-%06d".formatted(year, orders.nextNumber());
    return new CustomerOrder(
        ids.next(),
        number,
        origin,
        quote.currency(),
        quote.price(),
        stored.text(quote, origin.network()));
  }

  private static OrderLine.Quoted quoted(Quote quote, int line) {
    var its = quote.lines().get(line);
    var taken = its.price().discount();
    var coupon = taken == null ? null : quote.promotion().coupon(taken).orElse(null);
    return new OrderLine.Quoted(its, coupon == null ? null : coupon.id());
  }

  private Pending pending(CustomerOrder order, Quote quote, RestPayment.ByMethod by) {
    var amount = Money.ofMinor(quote.rest(), quote.currency());
    var purpose = new Payments.Purpose(PURPOSE, order.id(), by.waitsFor());
    var payment = payments.open(order.organisationId(), by.method(), amount, purpose);
    order.await(payment);
    return new Pending(payment, by.method());
  }

  private List<OrderLine> lines(CustomerOrder order, CartContents contents, Quote quote) {
    var taxes = quote.price().taxOfLines();
    var items = contents.items();
    return IntStream.range(0, items.size())
        .mapToObj(
            i ->
                new OrderLine(
                    order,
                    new OrderLine.Ids(ids.next(), ids.next()),
                    i,
                    items.get(i),
                    quoted(quote, i),
                    taxes.getOrDefault(items.get(i).lineId().toString(), 0L)))
        .toList();
  }
}
