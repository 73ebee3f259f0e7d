package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Pays open invoices, in the caller's transaction: as a whole, and once. The invoice is locked
 * before the account.
 */
@ApplicationScoped
public class InvoicePayments {
  private final InvoiceTable table;
  private final Settlement settlement;
  private final Ledger ledger;
  private final Clock clock;
  private final Event<Object> events;

  InvoicePayments(
      InvoiceTable table, Settlement settlement, Ledger ledger, Clock clock, Event<Object> events) {
    this.table = table;
    this.settlement = settlement;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Pays what is due.
   *
   * @param means which pay exactly that, together
   * @throws dev.kontor.platform.problem.DomainException 409 {@code invoice-not-open}, {@code
   *     balance-insufficient}; 404 where the organisation has no such invoice
   */
  @Transactional(TxType.MANDATORY)
  public void pay(UUID organisationId, UUID invoiceId, List<Means> means) {
    pay(open(organisationId, invoiceId), means);
  }

  /** Pays what is due from the prepaid account: as {@link #pay}. */
  @Transactional(TxType.MANDATORY)
  public void payFromPrepaid(UUID organisationId, UUID invoiceId) {
    var claim = open(organisationId, invoiceId);
    pay(claim, List.of(new Means.Prepaid(claim.due().total())));
  }

  /**
   * Takes money that came for an invoice, whatever it is by now. What pays all that is due pays it,
   * and the rest stays on the prepaid account; so does all of it where the invoice isn't open any
   * more, or more is due.
   *
   * @param came minor units of the invoice's currency, more than zero
   * @return whether the invoice was paid by it
   */
  @Transactional(TxType.MANDATORY)
  public boolean receive(UUID organisationId, UUID invoiceId, UUID paymentId, long came) {
    var claim = lock(organisationId, invoiceId);
    var due = claim.due().total();
    if (due == 0 || came < due) {
      var cause =
          new Cause(EntryKind.UNCLAIMED_PAYMENT.code(), claim.number(), "payment", paymentId);
      ledger.deposit(claim.account(), came, Account.PAYMENTS, Account.PAID_IN, cause);
      return false;
    }
    pay(claim, List.of(new Means.External(paymentId, due, came)));
    return true;
  }

  private void pay(Claim claim, List<Means> means) {
    var why = new Why(EntryKind.INVOICE_PAYMENT, claim.number());
    var paid =
        settlement.pay(claim.account(), claim.id(), claim.due(), means, why, clock.instant());
    table.addPayments(claim.organisationId(), claim.id(), paid);
    events.fire(
        new InvoicePaid(
            claim.organisationId(),
            claim.id(),
            claim.orderId(),
            claim.number(),
            Money.ofMinor(claim.due().total(), claim.currency())));
  }

  private Claim open(UUID organisationId, UUID invoiceId) {
    var claim = lock(organisationId, invoiceId);
    if (!claim.isOpen()) {
      throw InvoiceProblem.INVOICE_NOT_OPEN.exception();
    }
    return claim;
  }

  private Claim lock(UUID organisationId, UUID invoiceId) {
    return table.lock(organisationId, invoiceId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
