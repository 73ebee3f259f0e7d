package dev.kontor.sale.invoicepayment;

import dev.kontor.money.invoice.InvoicePayments;
import dev.kontor.money.invoice.InvoicePayments.Payable;
import dev.kontor.money.invoice.Means;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.Payments;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.sale.order.CheckoutChoices;
import dev.kontor.sale.order.PlacedOrder;
import dev.kontor.sale.order.RestPayment;
import dev.kontor.sale.quote.PrepaidPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Pays open invoices, in the first of two transactions; what the prepaid account pays wholly is
 * paid in it. Locked in this order: what the invoice is for, the invoice, the account.
 */
@ApplicationScoped
class InvoicePaymentService {
  static final String PURPOSE = "invoice";

  private final AttemptRepository attempts;
  private final InvoicePayments invoices;
  private final CheckoutChoices choices;
  private final Ledger ledger;
  private final Holds holds;
  private final Payments payments;
  private final ResumableCall call;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  InvoicePaymentService(
      AttemptRepository attempts,
      InvoicePayments invoices,
      CheckoutChoices choices,
      Ledger ledger,
      Holds holds,
      Payments payments,
      ResumableCall call,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.attempts = attempts;
    this.invoices = invoices;
    this.choices = choices;
    this.ledger = ledger;
    this.holds = holds;
    this.payments = payments;
    this.call = call;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** An attempt; with a payment that is to be carried out, unless there is nothing left to do. */
  record Opened(UUID id, Optional<PlacedOrder.Pending> pending) {}

  @Transactional
  Opened open(UUID organisationId, UUID invoiceId, InvoicePaymentRequest asked) {
    var earlier = call.earlier();
    if (earlier.isPresent()) {
      requireAnswered(organisationId, earlier.get());
      return new Opened(earlier.get(), Optional.empty());
    }
    var invoice = invoices.lock(organisationId, invoiceId).orElseThrow(InvoicePayments::notOpen);
    requireNoneUnderway(organisationId, invoiceId);
    var fromPrepaid = fromPrepaid(invoice, asked);
    var rest = rest(invoice, invoice.due() - fromPrepaid, asked);
    var attempt = new InvoicePaymentAttempt(ids.next(), invoice, fromPrepaid, clock.instant());
    var pending =
        rest instanceof RestPayment.ByMethod method
            ? Optional.of(await(attempt, invoice, fromPrepaid, method))
            : Optional.<PlacedOrder.Pending>empty();
    if (pending.isEmpty()) {
      attempt.paid(invoice.due(), fromPrepaid);
    }
    attempts.persist(attempt);
    if (pending.isEmpty()) {
      invoices.pay(organisationId, invoiceId, List.of(new Means.Prepaid(fromPrepaid)));
    }
    call.made(attempt.id());
    return new Opened(attempt.id(), pending);
  }

  /** The first call's provider hasn't answered yet: that one is still running. */
  private void requireAnswered(UUID organisationId, UUID attemptId) {
    var attempt = attempts.find(organisationId, attemptId).orElseThrow();
    if (payment(attempt).filter(Payment::isBeingAsked).isPresent()) {
      throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
    }
  }

  private void requireNoneUnderway(UUID organisationId, UUID invoiceId) {
    attempts
        .pending(organisationId, invoiceId)
        .map(InvoicePaymentAttempt::paymentId)
        .ifPresent(
            paymentId -> {
              throw InvoicePaymentProblem.INVOICE_PAYMENT_UNDERWAY
                  .exception()
                  .with("paymentId", paymentId);
            });
  }

  /** In minor units: so much as is said, or as much as there is and is needed. */
  private long fromPrepaid(Payable invoice, InvoicePaymentRequest asked) {
    var part =
        CheckoutChoices.prepaid(
            invoice.account()::currency,
            asked.prepaidAmount(),
            asked.prepaidAll(),
            PrepaidPart.NOTHING);
    if (part.isAll()) {
      var available = ledger.lock(invoice.account()).available();
      return Math.min(invoice.due(), Math.max(0, available));
    }
    if (part.amount() > invoice.due()) {
      var due = money(invoice, invoice.due());
      throw InvoicePaymentProblem.PREPAID_ABOVE_DUE
          .exception(due.amount(), due.currency())
          .with("due", due)
          .onField("prepaidAmount");
    }
    return part.amount();
  }

  private RestPayment rest(Payable invoice, long left, InvoicePaymentRequest asked) {
    var rest =
        choices.rest(
            invoice.account().organisationId(), money(invoice, left), asked.paymentMethod());
    if (rest instanceof RestPayment.ByTransfer) {
      throw InvoicePaymentProblem.TRANSFER_NEEDS_NO_CALL
          .exception(invoice.number())
          .with("reference", invoice.number())
          .onField("paymentMethod");
    }
    return rest;
  }

  private PlacedOrder.Pending await(
      InvoicePaymentAttempt attempt,
      Payable invoice,
      long fromPrepaid,
      RestPayment.ByMethod method) {
    if (fromPrepaid > 0) {
      attempt.hold(holds.reserve(invoice.account(), fromPrepaid, PURPOSE, invoice.id(), null));
    }
    var payment =
        payments.open(
            attempt.organisationId(),
            method.method(),
            money(invoice, invoice.due() - fromPrepaid),
            new Payments.Purpose(PURPOSE, invoice.id(), method.waitsFor()));
    attempt.await(payment);
    events.fire(
        new InvoicePaymentAsked(attempt.organisationId(), invoice.id(), invoice.number(), payment));
    return new PlacedOrder.Pending(payment, method.method());
  }

  private static Money money(Payable invoice, long amount) {
    return Money.ofMinor(amount, invoice.account().currency());
  }

  /** An attempt as it stands. */
  InvoicePaymentResponse get(UUID organisationId, UUID attemptId) {
    var attempt = attempts.find(organisationId, attemptId).orElseThrow();
    return InvoicePaymentResponse.of(attempt, payment(attempt).orElse(null));
  }

  private Optional<Payment> payment(InvoicePaymentAttempt attempt) {
    return Optional.ofNullable(attempt.paymentId())
        .flatMap(id -> payments.find(attempt.organisationId(), id));
  }
}
