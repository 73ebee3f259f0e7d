package dev.kontor.sale.invoicepayment;

import dev.kontor.money.invoice.InvoicePayments;
import dev.kontor.money.invoice.Means;
import dev.kontor.money.invoice.PendingInvoicePayments;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.payment.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Ends attempts to pay invoices, in the transaction of what ends them: the payment that was
 * awaited, or what was faster. Locked in this order: the payment, what the invoice is for, the
 * invoice, the account.
 */
@ApplicationScoped
class AttemptEndService implements PendingInvoicePayments {
  private static final String PAID_OTHERWISE = "paid_otherwise";
  private static final String CREDITED = "credited";

  private final AttemptRepository attempts;
  private final InvoicePayments invoices;
  private final Holds holds;
  private final Event<Object> events;

  AttemptEndService(
      AttemptRepository attempts, InvoicePayments invoices, Holds holds, Event<Object> events) {
    this.attempts = attempts;
    this.invoices = invoices;
    this.holds = holds;
    this.events = events;
  }

  /**
   * The money is there: it pays what is due by now, and the prepaid account what it leaves.
   *
   * @return false where the invoice doesn't need it any more
   */
  @Transactional(TxType.MANDATORY)
  boolean paid(Payment payment) {
    var organisationId = payment.organisationId();
    var invoice = invoices.lock(organisationId, payment.purposeId()).orElse(null);
    var attempt = attempts.pendingBy(organisationId, payment.id()).orElse(null);
    if (invoice == null || attempt == null) {
      return false;
    }
    if (invoice.due() == 0) {
      fail(attempt, CREDITED);
      return false;
    }
    var came = payment.amount().minor();
    var external = Math.min(came, invoice.due());
    var fromPrepaid = invoice.due() - external;
    attempt.paid(invoice.due(), fromPrepaid);
    var means = new ArrayList<Means>();
    var holdId = attempt.holdId();
    if (holdId != null) {
      means.add(new Means.Held(holdId, fromPrepaid));
    }
    means.add(new Means.External(payment.id(), external, came));
    invoices.pay(organisationId, invoice.id(), means);
    release(attempt);
    return true;
  }

  /** The payment failed, or wasn't there in time: the next attempt may come. */
  @Transactional(TxType.MANDATORY)
  void failed(Payment payment) {
    invoices.lock(payment.organisationId(), payment.purposeId());
    var why = payment.failure() == null ? payment.status().code() : payment.failure().code();
    attempts
        .pendingBy(payment.organisationId(), payment.id())
        .ifPresent(
            attempt -> {
              fail(attempt, why);
              events.fire(InvoicePaymentFailed.of(attempt, why));
            });
  }

  /** Money that still comes goes to the prepaid account. */
  @Override
  @Transactional(TxType.MANDATORY)
  public void closed(UUID organisationId, UUID invoiceId, boolean isPaid) {
    attempts
        .pending(organisationId, invoiceId)
        .ifPresent(attempt -> fail(attempt, isPaid ? PAID_OTHERWISE : CREDITED));
  }

  private void fail(InvoicePaymentAttempt attempt, String why) {
    attempt.failed(why);
    release(attempt);
  }

  private void release(InvoicePaymentAttempt attempt) {
    var holdId = attempt.holdId();
    if (holdId != null) {
      holds.release(attempt.account(), holdId);
    }
  }
}
