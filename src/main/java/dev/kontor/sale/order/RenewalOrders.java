package dev.kontor.sale.order;

import dev.kontor.money.payment.Payments;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orders of further terms of products: who asks holds the organisation's lock. */
@ApplicationScoped
public class RenewalOrders {
  /** Why an order ended whose products renew by themselves. */
  public static final String REPLACED = "replaced";

  /** Why an order ended of which a product was cancelled. */
  public static final String PRODUCT_CANCELLED = "product_cancelled";

  private final PlacingService placing;
  private final OrderReplays replays;
  private final CheckoutChoices choices;
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderSettlementService settlement;
  private final OrderLists lists;
  private final Payments payments;
  private final OrderExtras extras;
  private final Ids ids;
  private final Clock clock;

  RenewalOrders(
      PlacingService placing,
      OrderReplays replays,
      CheckoutChoices choices,
      OrderRepository orders,
      OrderLineRepository lines,
      OrderSettlementService settlement,
      OrderLists lists,
      Payments payments,
      OrderExtras extras,
      Ids ids,
      Clock clock) {
    this.placing = placing;
    this.replays = replays;
    this.choices = choices;
    this.orders = orders;
    this.lines = lines;
    this.settlement = settlement;
    this.lists = lists;
    this.payments = payments;
    this.extras = extras;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * How terms are to be paid.
   *
   * @param expectedTotal what was read: nothing else is charged
   */
  public record Means(
      Money expectedTotal,
      @Nullable String paymentMethod,
      @Nullable Money prepaidAmount,
      @Nullable Boolean prepaidAll) {}

  /**
   * Who orders.
   *
   * @param network of theirs, shortened
   */
  public record Orderer(UUID organisationId, UUID userId, @Nullable String network) {}

  /**
   * The order that the same call made before.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code idempotency-key-in-use} while
   *     that is still running
   */
  @Transactional(TxType.MANDATORY)
  public Optional<PlacedOrder> earlier(UUID organisationId) {
    return replays.earlier(organisationId);
  }

  /**
   * How much is to be paid from the prepaid account, where nothing is said: nothing.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code prepaid-ambiguous}, {@code
   *     currency-mismatch}, {@code amount-not-positive}
   */
  public PrepaidPart prepaid(UUID organisationId, Means means) {
    return choices.prepaid(
        organisationId, means.prepaidAmount(), means.prepaidAll(), PrepaidPart.NOTHING);
  }

  /** The pending orders that renew products, by product. */
  public Map<UUID, UUID> pending(UUID organisationId, Collection<UUID> productIds) {
    return productIds.isEmpty() ? Map.of() : lines.renewing(organisationId, productIds);
  }

  /**
   * Places the order of somebody, in the running transaction; its payment is carried out
   * afterwards.
   *
   * @param terms in the order of the quote's lines
   */
  @Transactional(TxType.MANDATORY)
  public PlacedOrder order(Orderer by, List<RenewedTerm> terms, Quote quote, Means means) {
    return order(OrderKind.RENEWAL, by, terms, quote, means);
  }

  /** The same for a domain that is had back from its redemption period. */
  @Transactional(TxType.MANDATORY)
  public PlacedOrder restore(Orderer by, RenewedTerm term, Quote quote, Means means) {
    return order(OrderKind.RESTORE, by, List.of(term), quote, means);
  }

  private PlacedOrder order(
      OrderKind kind, Orderer by, List<RenewedTerm> terms, Quote quote, Means means) {
    var origin =
        new CustomerOrder.Origin(
            kind, by.organisationId(), null, by.userId(), clock.instant(), by.network());
    choices.requireExpected(quote, means.expectedTotal(), prepaid(by.organisationId(), means));
    CheckoutChoices.requireRecipients(quote);
    var rest = choices.rest(by.organisationId(), quote, means.paymentMethod());
    placing.requireRoom(origin, rest);
    var placed = place(origin, terms, quote, rest);
    replays.made(placed);
    return placed;
  }

  /**
   * Places the order of products that renew by themselves, in the running transaction.
   *
   * @param method a saved payment method for what the prepaid account doesn't pay
   */
  @Transactional(TxType.MANDATORY)
  public PlacedOrder orderByItself(
      UUID organisationId, List<RenewedTerm> terms, Quote quote, @Nullable UUID method) {
    CheckoutChoices.requireRecipients(quote);
    var origin =
        new CustomerOrder.Origin(
            OrderKind.AUTOMATIC_RENEWAL, organisationId, null, null, clock.instant(), null);
    var rest = choices.rest(organisationId, quote, method == null ? null : method.toString());
    return place(origin, terms, quote, rest);
  }

  /**
   * Renews a domain on account, in the running transaction: its invoice is open (DOM-2).
   *
   * @return the order; empty where nobody gets its invoice, or it came to nothing
   */
  @Transactional(TxType.MANDATORY)
  public Optional<UUID> orderOnAccount(UUID organisationId, RenewedTerm term, Quote quote) {
    if (!CheckoutChoices.hasRecipients(quote)) {
      return Optional.empty();
    }
    var origin =
        new CustomerOrder.Origin(
            OrderKind.WARRANTY, organisationId, null, null, clock.instant(), null);
    var placed = place(origin, List.of(term), quote, new RestPayment.OnAccount());
    return orders
        .find(organisationId, placed.id())
        .filter(each -> each.status() == OrderStatus.PAID)
        .map(CustomerOrder::id);
  }

  /** The product that an invoice's order renewed on account; empty where it did nothing such. */
  public Optional<UUID> renewedOnAccount(UUID organisationId, UUID invoiceId) {
    return lines.renewedOnAccount(organisationId, invoiceId);
  }

  /** The invoices, paid or not, by which a product was renewed on account. */
  public List<UUID> invoicesOnAccount(UUID organisationId, UUID productId) {
    return lines.invoicesOnAccount(organisationId, productId);
  }

  /** Whether somebody gets each invoice, and can be charged by a method. */
  public boolean canOrder(UUID organisationId, Quote quote, @Nullable UUID method) {
    return CheckoutChoices.hasRecipients(quote)
        && (method == null || choices.isSaved(organisationId, method));
  }

  /** The products of an order. */
  public List<UUID> products(UUID organisationId, UUID orderId) {
    return lines.of(organisationId, orderId).stream()
        .filter(OrderLine::isTerm)
        .map(OrderLine::becomesId)
        .toList();
  }

  /**
   * Locks pending orders that wait for a bank transfer, before the organisation's lock is taken.
   *
   * @return those that do
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> lockTransfers(UUID organisationId, Collection<UUID> orderIds) {
    return lock(organisationId, orderIds, CustomerOrder::isByTransfer);
  }

  /**
   * Locks the pending orders that renew a product, before the organisation's lock is taken.
   *
   * @return those that are still pending
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> lockPending(UUID organisationId, UUID productId) {
    return lock(organisationId, pending(organisationId, List.of(productId)).values(), each -> true);
  }

  private List<UUID> lock(
      UUID organisationId, Collection<UUID> orderIds, Predicate<CustomerOrder> which) {
    return orderIds.stream()
        .distinct()
        .sorted()
        .flatMap(each -> orders.lock(organisationId, each).stream())
        .filter(each -> each.isPending() && which.test(each))
        .map(CustomerOrder::id)
        .toList();
  }

  /** Ends an order that is locked: its products renew by themselves. */
  @Transactional(TxType.MANDATORY)
  public void replace(UUID organisationId, UUID orderId) {
    end(organisationId, orderId, OrderStatus.EXPIRED, REPLACED);
  }

  /** Ends an order that is locked, with all its products: one of them is cancelled. */
  @Transactional(TxType.MANDATORY)
  public void cancel(UUID organisationId, UUID orderId) {
    end(organisationId, orderId, OrderStatus.CANCELLED, PRODUCT_CANCELLED);
  }

  private void end(UUID organisationId, UUID orderId, OrderStatus end, String why) {
    orders
        .lock(organisationId, orderId)
        .filter(CustomerOrder::isPending)
        .ifPresent(order -> settlement.end(order, end, why));
  }

  private PlacedOrder place(
      CustomerOrder.Origin origin, List<RenewedTerm> terms, Quote quote, RestPayment rest) {
    return placing.place(
        new PlacingService.Draft(origin, quote, rest, until(terms, quote)),
        order -> extras.after(order, lines(order, terms, quote), quote));
  }

  /**
   * Until one of the products can't be renewed or restored any more, or one of the terms is over
   * already.
   */
  private static Instant until(List<RenewedTerm> terms, Quote quote) {
    return IntStream.range(0, terms.size())
        .mapToObj(
            i -> {
              var before = terms.get(i).product().goneOn();
              var end = quote.lines().get(i).wanted().to();
              return before.isBefore(end) ? before : end;
            })
        .min(LocalDate::compareTo)
        .orElseThrow()
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private List<OrderLine> lines(CustomerOrder order, List<RenewedTerm> terms, Quote quote) {
    var read = QuotedLine.all(quote);
    return IntStream.range(0, terms.size())
        .mapToObj(i -> new OrderLine(order, ids.next(), terms.get(i), read.get(i)))
        .toList();
  }

  /** Asks for the money that an order waits for, without a transaction. */
  public void carryOut(PlacedOrder placed) {
    placed.pending().ifPresent(each -> payments.carryOut(each.payment(), each.method()));
  }

  /** An order as it stands. */
  public OrderResponse get(UUID organisationId, UUID id) {
    return lists.get(organisationId, id);
  }
}
