package dev.kontor.sale.order;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.money.invoice.InvoicePayments;
import dev.kontor.money.invoice.InvoicePurpose;
import dev.kontor.money.invoice.Invoices;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.OpenInvoices;
import dev.kontor.money.invoice.SetAside;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders that are paid by bank transfer: their invoices are issued at once, and open. The order is
 * paid once all of them are, and lapses where they aren't in time.
 */
@ApplicationScoped
class TransferOrderService implements InvoicePurpose {
  static final TaskDescriptor<Void> LAPSE = TaskDescriptor.of("lapse-order");
  static final TaskDescriptor<Void> SET_ASIDE = TaskDescriptor.of("pay-order-set-aside");
  private static final String NOT_TRANSFERRED = "not_transferred";

  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderSettlementService settlement;
  private final StoredInvoices stored;
  private final Invoices invoices;
  private final OpenInvoices open;
  private final InvoicePayments payments;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final OrderConfig config;
  private final Clock clock;
  private final Event<Object> events;

  TransferOrderService(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderSettlementService settlement,
      StoredInvoices stored,
      Invoices invoices,
      OpenInvoices open,
      InvoicePayments payments,
      Organisations organisations,
      BackgroundTasks tasks,
      OrderConfig config,
      Clock clock,
      Event<Object> events) {
    this.orders = orders;
    this.lines = lines;
    this.settlement = settlement;
    this.stored = stored;
    this.invoices = invoices;
    this.open = open;
    this.payments = payments;
    this.organisations = organisations;
    this.tasks = tasks;
    this.config = config;
    this.clock = clock;
    this.events = events;
  }

  /** When an order lapses that is made now: after the last day on which it is waited for. */
  Instant lapsesAt() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .plusDays(config.transferDueDays() + config.transferGraceDays() + 1L)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /** Some days before it lapses; where that is earlier than usual, the last one before. */
  private LocalDate dueOn(Instant lapsesAt) {
    var usual =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(config.transferDueDays());
    var last = LocalDate.ofInstant(lapsesAt, ZoneOffset.UTC).minusDays(1);
    return usual.isBefore(last) ? usual : last;
  }

  /**
   * Issues the invoices of an order, but for those that cost nothing.
   *
   * @param order whose transfer is awaited
   * @param ordered its lines
   */
  @Transactional(TxType.MANDATORY)
  void issue(CustomerOrder order, List<OrderLine> ordered) {
    var lapsesAt = Objects.requireNonNull(order.expiresAt());
    var dueOn = dueOn(lapsesAt);
    var drafts = stored.openDrafts(order, ordered);
    var positions = stored.positions(order);
    var priced =
        IntStream.range(0, drafts.size())
            .filter(each -> drafts.get(each).price().total() > 0)
            .boxed()
            .toList();
    var holdId = order.holdId();
    var issued =
        invoices.issueOpen(
            priced.stream().map(drafts::get).toList(),
            dueOn,
            holdId == null ? null : new SetAside(holdId, order.prepaid().total()));
    for (int i = 0; i < issued.size(); i++) {
      for (var position : positions.get(priced.get(i))) {
        ordered.get(position).invoicedBy(issued.get(i).id());
      }
    }
    tasks.schedule(LAPSE.instance(order.organisationId() + " " + order.id()).build(), lapsesAt);
    events.fire(
        new TransferAwaited(
            order.organisationId(), order.number(), order.kind(), dues(order, issued), dueOn));
  }

  private List<TransferAwaited.Due> dues(CustomerOrder order, List<Issued> issued) {
    var numbers = issued.stream().collect(Collectors.toMap(Issued::id, Issued::number));
    return open.of(order.organisationId(), numbers.keySet()).stream()
        .filter(each -> each.due() > 0)
        .map(
            each ->
                new TransferAwaited.Due(
                    each.id(),
                    numbers.getOrDefault(each.id(), ""),
                    Money.ofMinor(each.due(), order.currency())))
        .toList();
  }

  /** Also where the organisation was closed meanwhile: its invoices may still be transferred. */
  @Override
  @Transactional(TxType.MANDATORY)
  public void lock(UUID organisationId, UUID orderId) {
    orders.lock(organisationId, orderId);
    organisations.lockAlsoClosed(organisationId);
  }

  /** Those of its invoices for which all is set aside wait for the others only. */
  @Override
  @Transactional(TxType.MANDATORY)
  public void paid(UUID organisationId, UUID orderId) {
    var order =
        orders
            .lock(organisationId, orderId)
            .filter(each -> each.isPending() && each.isByTransfer())
            .orElse(null);
    if (order == null) {
      return;
    }
    var left = open.of(organisationId, lines.invoices(organisationId, orderId));
    if (left.isEmpty()) {
      settlement.pay(order);
    } else if (left.stream().allMatch(each -> each.due() == 0)) {
      payments.payFromSetAside(organisationId, left.stream().map(OpenInvoices.Open::id).toList());
    }
  }

  /**
   * Less is due: where all of that is set aside, nothing else would pay the order. It is paid in a
   * transaction of its own, as the number of a credit note is taken already, which comes last.
   */
  @Transactional(TxType.MANDATORY)
  void lessIsDue(UUID organisationId, UUID orderId) {
    var left = open.of(organisationId, lines.invoices(organisationId, orderId));
    if (left.stream().allMatch(each -> each.due() == 0)) {
      tasks.schedule(SET_ASIDE.instance(organisationId + " " + orderId).build(), clock.instant());
    }
  }

  /** All that is due of it is set aside, unless something else was faster. */
  @Transactional
  void settle(UUID organisationId, UUID orderId) {
    lock(organisationId, orderId);
    paid(organisationId, orderId);
  }

  /** Its time is over. */
  @Transactional
  void lapse(UUID organisationId, UUID orderId) {
    orders
        .lock(organisationId, orderId)
        .filter(CustomerOrder::isPending)
        .ifPresent(order -> settlement.end(order, OrderStatus.EXPIRED, NOT_TRANSFERRED));
  }
}
