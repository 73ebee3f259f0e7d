package dev.kontor.sale.order;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.payment.Payments;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.product.product.Products;
import dev.kontor.sale.promotion.Redemptions;
import dev.kontor.sale.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places orders: what needs no money from outside is settled at once. Locked in this order: the
 * cart, the organisation, names, the account, numbers.
 */
@ApplicationScoped
class PlacingService {
  static final String PURPOSE = "order";

  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderSettlementService settlement;
  private final TransferOrderService transfers;
  private final StoredInvoices stored;
  private final Redemptions redemptions;
  private final Holds holds;
  private final Payments payments;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  PlacingService(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderSettlementService settlement,
      TransferOrderService transfers,
      StoredInvoices stored,
      Redemptions redemptions,
      Holds holds,
      Payments payments,
      Bounds bounds,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.orders = orders;
    this.lines = lines;
    this.settlement = settlement;
    this.transfers = transfers;
    this.stored = stored;
    this.redemptions = redemptions;
    this.holds = holds;
    this.payments = payments;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * An order that can be placed: all of it can be had, and somebody gets the invoices.
   *
   * @param rest how is paid what the prepaid account doesn't pay
   * @param until when its payment is awaited at the latest; null for as long as its method allows
   */
  record Draft(
      CustomerOrder.Origin origin, Quote quote, RestPayment rest, @Nullable Instant until) {}

  /** Makes the lines of an order. */
  interface Lines {
    List<OrderLine> of(CustomerOrder order);
  }

  /** Keeps the number of orders of an organisation that wait for money within its bound. */
  void requireRoom(CustomerOrder.Origin origin, RestPayment rest) {
    bounds.requireRoom(
        "pending-orders-of-organisation",
        orders.countPending(origin.organisationId()),
        OrderProblem.TOO_MANY_PENDING_ORDERS);
    if (rest instanceof RestPayment.ByTransfer) {
      bounds.requireRoom(
          "transfer-orders-of-organisation",
          orders.countTransfers(origin.organisationId()),
          OrderProblem.TOO_MANY_TRANSFER_ORDERS);
    }
  }

  /** Under the organisation's lock. What is paid, free or on account is delivered at once. */
  @Transactional(TxType.MANDATORY)
  PlacedOrder place(Draft draft, Lines of) {
    var quote = draft.quote();
    var order = order(draft);
    if (!order.isRenewal()) {
      redemptions.reserve(
          order.organisationId(), order.id(), quote.currency(), quote.promotion(), quote.price());
    }
    order.credited(quote.credited());
    if (quote.used() > 0) {
      var account = new AccountKey(order.organisationId(), quote.currency());
      var hold = holds.reserve(account, quote.used(), PURPOSE, order.id(), null);
      order.hold(hold.id(), hold.left());
    }
    var pending =
        draft.rest() instanceof RestPayment.ByMethod method
            ? Optional.of(pending(order, draft, method))
            : Optional.<PlacedOrder.Pending>empty();
    if (draft.rest() instanceof RestPayment.ByTransfer) {
      order.awaitTransfer(quote.rest(), earlier(transfers.lapsesAt(), draft.until()));
    }
    if (draft.rest() instanceof RestPayment.OnAccount) {
      order.claim(quote.rest());
    }
    orders.persist(order);
    var ordered = of.of(order);
    lines.persist(ordered);
    events.fire(OrderPlaced.of(order));
    if (draft.rest() instanceof RestPayment.ByTransfer) {
      transfers.issue(order, ordered);
    } else if (!(draft.rest() instanceof RestPayment.ByMethod)
        && !settlement.pay(order)
        && !order.isRenewal()) {
      throw OrderSettlementService.HAD_ALREADY.equals(order.failure())
          ? Products.onePerOrganisation()
          : Products.domainNameTaken();
    }
    return new PlacedOrder(order.id(), pending);
  }

  private CustomerOrder order(Draft draft) {
    var origin = draft.origin();
    var quote = draft.quote();
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

  private PlacedOrder.Pending pending(CustomerOrder order, Draft draft, RestPayment.ByMethod by) {
    var quote = draft.quote();
    var amount = Money.ofMinor(quote.rest(), quote.currency());
    var now = clock.instant();
    var until = earlier(now.plus(by.waitsFor()), draft.until());
    var purpose = new Payments.Purpose(PURPOSE, order.id(), Duration.between(now, until));
    var payment = payments.open(order.organisationId(), by.method(), amount, purpose);
    order.await(payment);
    return new PlacedOrder.Pending(payment, by.method());
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
