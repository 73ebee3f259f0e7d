package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.Invoices;
import dev.kontor.money.invoice.Means;
import dev.kontor.money.invoice.OpenInvoices;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Split;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.product.Products;
import dev.kontor.sale.cart.Carts;
import dev.kontor.sale.promotion.Promotions;
import dev.kontor.sale.promotion.Redemptions;
import dev.kontor.sale.promotion.Saving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends pending orders, in the transaction of what ends them: with products and invoices, or with
 * nothing. Locked in this order: the order, the organisation, names, the account, numbers.
 */
@ApplicationScoped
class OrderSettlementService {
  /** The organisation has a product already of which it can have one at a time. */
  static final String HAD_ALREADY = "had_already";

  private final OrderLineRepository lines;
  private final Delivery delivery;
  private final StoredInvoices stored;
  private final InvoicedLines invoiced;
  private final Redemptions redemptions;
  private final Promotions promotions;
  private final Invoices invoices;
  private final OpenInvoices open;
  private final CreditNotes notes;
  private final Holds holds;
  private final Products products;
  private final Organisations organisations;
  private final Carts carts;
  private final Clock clock;
  private final Event<Object> events;

  OrderSettlementService(
      OrderLineRepository lines,
      Delivery delivery,
      StoredInvoices stored,
      InvoicedLines invoiced,
      Redemptions redemptions,
      Promotions promotions,
      Invoices invoices,
      OpenInvoices open,
      CreditNotes notes,
      Holds holds,
      Products products,
      Organisations organisations,
      Carts carts,
      Clock clock,
      Event<Object> events) {
    this.lines = lines;
    this.delivery = delivery;
    this.stored = stored;
    this.invoiced = invoiced;
    this.redemptions = redemptions;
    this.promotions = promotions;
    this.invoices = invoices;
    this.open = open;
    this.notes = notes;
    this.holds = holds;
    this.products = products;
    this.organisations = organisations;
    this.carts = carts;
    this.clock = clock;
    this.events = events;
  }

  /**
   * It is paid: products are made or go on, and invoices are issued.
   *
   * @param order pending, and locked
   * @return false where it can't be delivered any more: then it has failed
   */
  @Transactional(TxType.MANDATORY)
  boolean pay(CustomerOrder order) {
    organisations.lock(order.organisationId());
    var ordered = lines.of(order.organisationId(), order.id());
    var obstacle = obstacle(order, ordered);
    if (obstacle != null) {
      end(order, OrderStatus.FAILED, obstacle);
      return false;
    }
    ordered.forEach(OrderLine::free);
    redemptions.commit(order.organisationId(), order.id());
    deliver(order, ordered);
    order.paid(clock.instant());
    events.fire(OrderPaid.of(order, ordered, savings(ordered)));
    return true;
  }

  /** Why it can't be delivered any more; null where it can. */
  private @Nullable String obstacle(CustomerOrder order, List<OrderLine> ordered) {
    if (order.kind() == OrderKind.CHANGE) {
      return delivery.canChange(order, ordered) ? null : "not_changeable";
    }
    if (order.isRenewal()) {
      var why = order.kind() == OrderKind.RESTORE ? "not_restorable" : "not_renewable";
      return delivery.canRenew(order, ordered) ? null : why;
    }
    var types = ordered.stream().map(OrderLine::reservedType).filter(Objects::nonNull).toList();
    // What is reserved for this order isn't free either.
    ordered.forEach(OrderLine::free);
    if (!types.stream().allMatch(each -> products.isFree(order.organisationId(), each))) {
      return HAD_ALREADY;
    }
    var names = ordered.stream().map(OrderLine::domainName).filter(Objects::nonNull).distinct();
    return names.sorted().allMatch(products::isFree) ? null : "domain_taken";
  }

  private Map<UUID, Saving> savings(List<OrderLine> ordered) {
    var coupons = ordered.stream().map(OrderLine::couponId).filter(Objects::nonNull).toList();
    return promotions.savings(coupons);
  }

  private void deliver(CustomerOrder order, List<OrderLine> ordered) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (order.isByTransfer()) {
      var paid = open.paid(order.organisationId(), invoices(ordered));
      order.paidWith(paid.prepaid(), paid.external());
    }
    var credited = invoiced.credited(order, ordered);
    ordered.forEach(each -> each.begin(today));
    var payments =
        new TermPayments(
            order.prepaid(),
            order.fromOutside(),
            order.fromUpgrade(),
            order.onAccount(),
            credited.isEmpty() ? 0 : ordered.size());
    issue(order, ordered, delivery.deliver(order, ordered, credited, payments));
    var holdId = order.holdId();
    if (holdId != null && !credited.isEmpty()) {
      // Less was due than was set aside.
      holds.release(order.account(), holdId);
    }
  }

  /** Those of open invoices are there already, but for what costs nothing. */
  private void issue(CustomerOrder order, List<OrderLine> ordered, Split credited) {
    var drafts = stored.drafts(order, ordered);
    var positions = stored.positions(order);
    var missing =
        IntStream.range(0, drafts.size())
            .filter(each -> ordered.get(positions.get(each).get(0)).invoiceId() == null)
            .boxed()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    var toIssue = missing.stream().map(drafts::get).toList();
    var issued =
        order.onAccount() > 0
            ? invoices.issueOpen(
                toIssue, OnAccount.dueOn(invoices.today(), ordered.get(0).period()))
            : invoices.issuePaid(
                toIssue,
                order.isByTransfer() ? List.of() : means(order, credited),
                new Why(EntryKind.ORDER, order.number()));
    for (int i = 0; i < issued.size(); i++) {
      for (var position : positions.get(missing.get(i))) {
        ordered.get(position).invoicedBy(issued.get(i).id());
      }
    }
  }

  private static List<UUID> invoices(List<OrderLine> ordered) {
    return ordered.stream().map(OrderLine::invoiceId).filter(Objects::nonNull).distinct().toList();
  }

  private static List<Means> means(CustomerOrder order, Split credited) {
    var means = new ArrayList<Means>();
    means.add(new Means.Returned(credited));
    var holdId = order.holdId();
    if (holdId != null) {
      means.add(new Means.Held(holdId, order.prepaid().total()));
    }
    var paymentId = order.paymentId();
    if (paymentId != null) {
      means.add(new Means.External(paymentId, order.fromOutside(), order.fromOutside()));
    }
    return means;
  }

  /**
   * It comes to nothing: what was set aside is free, names and terms are, and its cart can be used
   * again. Invoices that were issued are credited; what was paid for one goes to the prepaid
   * account.
   *
   * @param order pending, and locked
   */
  @Transactional(TxType.MANDATORY)
  void end(CustomerOrder order, OrderStatus end, @Nullable String why) {
    var ordered = lines.of(order.organisationId(), order.id());
    ordered.forEach(OrderLine::free);
    var issued = invoices(ordered);
    redemptions.release(order.organisationId(), order.id());
    open.lock(order.organisationId(), issued);
    var holdId = order.holdId();
    if (holdId != null) {
      holds.release(order.account(), holdId);
    }
    if (!issued.isEmpty()) {
      credit(order, issued, end);
    }
    var cartId = order.cartId();
    if (cartId != null) {
      carts.reopen(order.organisationId(), cartId);
    }
    order.ended(end, why, clock.instant());
    events.fire(OrderEnded.of(order));
  }

  private void credit(CustomerOrder order, List<UUID> issued, OrderStatus end) {
    var reason =
        Texts.text(stored.language(order), "order", "credited." + end.code(), order.number());
    var extents = new HashMap<UUID, CreditExtent>();
    issued.forEach(each -> extents.put(each, new CreditExtent.Whole()));
    notes.credit(order.organisationId(), extents, new Why(EntryKind.ORDER_REFUND, reason));
  }
}
