package dev.kontor.money.bankcredit;

import dev.kontor.money.invoice.InvoicePayments;
import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentPurpose;
import dev.kontor.money.prepaid.EntryKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the payments that are made of what came: for the invoice that it belongs to, as far as that
 * needs it as a whole, else for the prepaid account.
 */
@Singleton
class BankCreditPurpose implements PaymentPurpose {
  static final String KIND = "bank_credit";

  private final BankCreditTable credits;
  private final InvoicePayments invoices;
  private final Ledger ledger;
  private final Event<Object> events;

  BankCreditPurpose(
      BankCreditTable credits, InvoicePayments invoices, Ledger ledger, Event<Object> events) {
    this.credits = credits;
    this.invoices = invoices;
    this.ledger = ledger;
    this.events = events;
  }

  /** What became of a payment, in minor units. */
  private record Taken(BankCreditOutcome outcome, @Nullable String invoiceNumber, long toPrepaid) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean paid(Payment payment) {
    var credit = credits.find(payment.purposeId()).orElseThrow();
    var invoiceId = credit.invoiceId();
    var taken = invoiceId == null ? onPrepaid(payment) : forInvoice(payment, invoiceId);
    credits.booked(credit, payment.id(), taken.outcome(), taken.toPrepaid());
    events.fire(
        BankCreditBooked.of(credits.find(credit.id()).orElseThrow(), taken.invoiceNumber()));
    return true;
  }

  private Taken onPrepaid(Payment payment) {
    var came = payment.amount();
    var cause = new Cause(EntryKind.UNCLAIMED_PAYMENT.code(), "", "payment", payment.id());
    var account = new AccountKey(payment.organisationId(), came.currency());
    ledger.deposit(account, came.minor(), Account.PAYMENTS, Account.PAID_IN, cause);
    return new Taken(BankCreditOutcome.TO_PREPAID, null, came.minor());
  }

  private Taken forInvoice(Payment payment, UUID invoiceId) {
    var organisationId = payment.organisationId();
    var came = payment.amount().minor();
    var open = invoices.lock(organisationId, invoiceId).orElse(null);
    var number = open == null ? null : open.number();
    if (invoices.receive(organisationId, invoiceId, payment.id(), came)) {
      return new Taken(BankCreditOutcome.PAID, number, open == null ? 0 : came - open.due());
    }
    var isPart = open != null && came < open.due();
    return new Taken(isPart ? BankCreditOutcome.PART : BankCreditOutcome.TO_PREPAID, number, came);
  }

  /** Nobody has to be told: it is made when the money is there. */
  @Override
  public void failed(Payment payment) {
    throw new IllegalStateException("What came can't fail: " + payment.id());
  }
}
