package dev.kontor.sale.refund;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.NumberedInvoices;
import dev.kontor.money.invoice.OpenInvoices;
import dev.kontor.money.invoice.RefundTarget;
import dev.kontor.money.invoice.Refunded;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.payment.PaymentRefund;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.sale.order.RefundedOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives invoices back. Locked in this order: what paid the invoice, its order with those that would
 * renew its products, the organisation, the invoice, products, the account.
 */
@ApplicationScoped
class RefundService {
  private final NumberedInvoices invoices;
  private final OpenInvoices open;
  private final CreditNotes notes;
  private final RefundedOrders orders;
  private final TermEnds ends;
  private final RefundParts parts;
  private final RefundTable table;
  private final Memberships memberships;
  private final ResumableCall call;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  RefundService(
      NumberedInvoices invoices,
      OpenInvoices open,
      CreditNotes notes,
      RefundedOrders orders,
      TermEnds ends,
      RefundParts parts,
      RefundTable table,
      Memberships memberships,
      ResumableCall call,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.invoices = invoices;
    this.open = open;
    this.notes = notes;
    this.orders = orders;
    this.ends = ends;
    this.parts = parts;
    this.table = table;
    this.memberships = memberships;
    this.call = call;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A refund of which payment providers are still to be asked; where the call is a repeat there is
   * nothing left to do.
   */
  record Opened(UUID id, List<PaymentRefund> asked) {}

  /**
   * The first of two transactions: all but what providers have to send.
   *
   * @return empty where somebody has just ordered to renew what is given back, or paid it: then
   *     nothing was done
   */
  @Transactional
  Optional<Opened> open(Caller operator, UUID invoiceId, RefundRequest asked) {
    var earlier = call.earlier();
    if (earlier.isPresent()) {
      requireAnswered(earlier.get());
      return Optional.of(new Opened(earlier.get(), List.of()));
    }
    var invoice = invoices.known(invoiceId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    memberships.refuseOwnAffair(operator, invoice.organisationId());
    var opened = make(operator.id(), invoiceId, asked);
    opened.ifPresent(each -> call.made(each.id()));
    return opened;
  }

  /** The same for who may do so, whoever calls. */
  @Transactional(TxType.MANDATORY)
  Optional<Opened> make(UUID operatorId, UUID invoiceId, RefundRequest asked) {
    var invoice = invoices.known(invoiceId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var organisationId = invoice.organisationId();
    var wanted =
        new Wanted(
            organisationId,
            invoiceId,
            asked.extent(invoice.currency()),
            new Why(EntryKind.ORDER_REFUND, asked.reason().strip()),
            asked.to(),
            asked.terms());
    var payments = notes.payments(organisationId, invoiceId);
    parts.lock(organisationId, payments);
    var orderId = invoice.orderId();
    if (orderId != null
        && !(orders.lock(organisationId, orderId)
            && payments.equals(notes.payments(organisationId, invoiceId)))) {
      return Optional.empty();
    }
    var id = ids.next();
    var refunded =
        orderId != null && orders.isPending(organisationId, orderId)
            ? ofPending(orderId, wanted)
            : ofSettled(wanted);
    var made = parts.make(id, refunded);
    var refund =
        new Refund(
            organisationId,
            id,
            invoiceId,
            refunded.note().id(),
            wanted.to(),
            wanted.terms(),
            refunded.note().total(),
            wanted.why().reason(),
            operatorId,
            clock.instant());
    table.add(refund, made.parts());
    events.fire(InvoiceRefunded.of(refund, refunded, made.parts()));
    return Optional.of(new Opened(id, made.asked()));
  }

  private void requireAnswered(UUID refundId) {
    var refund = table.find(refundId).orElseThrow();
    if (parts.isBeingAsked(table.parts(refund.organisationId(), refundId))) {
      throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
    }
  }

  /** What is to be given back, checked as far as that goes without locks. */
  private record Wanted(
      UUID organisationId,
      UUID invoiceId,
      CreditExtent extent,
      Why why,
      RefundTarget to,
      RefundTerms terms) {}

  /**
   * Nothing was delivered yet: an invoice loses a part, and the order goes on; or it ends with all
   * its invoices.
   */
  private Refunded ofPending(UUID orderId, Wanted wanted) {
    if (wanted.terms() == RefundTerms.KEEP) {
      var refunded = credit(wanted);
      if (refunded.isAll()) {
        throw RefundProblem.REFUND_ORDER_PENDING.exception();
      }
      orders.lessIsDue(wanted.organisationId(), orderId);
      return refunded;
    }
    var isOpen = !open.of(wanted.organisationId(), List.of(wanted.invoiceId())).isEmpty();
    if (!isOpen || !(wanted.extent() instanceof CreditExtent.Whole)) {
      throw RefundProblem.REFUND_ORDER_PENDING.exception();
    }
    orders.cancel(wanted.organisationId(), orderId);
    return notes.cancelled(wanted.organisationId(), wanted.invoiceId());
  }

  private Refunded ofSettled(Wanted wanted) {
    var refunded = credit(wanted);
    var orderId = refunded.orderId();
    if (orderId != null) {
      var terms =
          orders
              .refunded(wanted.organisationId(), orderId, wanted.invoiceId(), refunded.lines())
              .orElseThrow(RefundProblem.REFUND_REGISTRY_PENDING::exception);
      if (wanted.terms() == RefundTerms.END) {
        ends.end(wanted.organisationId(), terms);
      }
    }
    return refunded;
  }

  private Refunded credit(Wanted wanted) {
    return notes.refund(
        wanted.organisationId(), wanted.invoiceId(), wanted.extent(), wanted.why(), wanted.to());
  }

  RefundResponse get(UUID id) {
    var refund = table.find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    return RefundResponse.of(refund, table.parts(refund.organisationId(), id));
  }
}
