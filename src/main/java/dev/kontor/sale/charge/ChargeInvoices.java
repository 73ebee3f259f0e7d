package dev.kontor.sale.charge;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.DraftLine;
import dev.kontor.money.invoice.InvoiceDraft;
import dev.kontor.money.invoice.Invoices;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Means;
import dev.kontor.money.invoice.TaxRow;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Entry;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.money.prepaid.staffentry.ChargeDocuments;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.sale.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Charges are sales of one line, paid from the prepaid account. Their amounts include the tax: the
 * net price is the amount without the rate, rounded half up, and the rest is tax. Where no net
 * price gives that very amount, the tax differs from the rate by one minor unit.
 */
@ApplicationScoped
class ChargeInvoices implements ChargeDocuments {
  private static final String INVOICE = "invoice";

  private final Invoices invoices;
  private final CreditNotes notes;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  ChargeInvoices(
      Invoices invoices, CreditNotes notes, Customers customers, Ledger ledger, Clock clock) {
    this.invoices = invoices;
    this.notes = notes;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void prepare(UUID organisationId) {
    customers.ask(organisationId, Collections.singleton(null));
  }

  @Override
  public Entry charge(AccountKey account, long gross, VatCategory category, String reason) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var customer = customers.get(account.organisationId());
    var rate = customer.rate(category, today);
    var net = rate.netOf(gross);
    var draft =
        new InvoiceDraft(
            account.organisationId(),
            null,
            account.currency(),
            customer.language(),
            customer.recipient(),
            customer.taxation(),
            customer.evidence(),
            List.of(new DraftLine(reason, null, null, null, null, net, null, rate)),
            List.of(new TaxRow(rate, net, gross - net)));
    var means = List.<Means>of(new Means.Prepaid(gross));
    return entry(account, invoices.issuePaid(draft, means, new Why(EntryKind.CHARGE, reason)));
  }

  @Override
  public Optional<Entry> refund(Entry charge, long gross, String reason) {
    if (!isDocumented(charge)) {
      return Optional.empty();
    }
    var owner = charge.account().organisationId();
    var invoiceId = charge.cause().referenceId();
    if (!notes.isLeft(owner, invoiceId, gross)) {
      throw Ledger.refundTooHigh();
    }
    var why = new Why(EntryKind.REFUND, reason);
    return Optional.of(
        entry(
            charge.account(), notes.credit(owner, invoiceId, new CreditExtent.Amount(gross), why)));
  }

  @Override
  public Optional<Entry> reverse(Entry charge, String reason) {
    if (!isDocumented(charge)) {
      return Optional.empty();
    }
    var owner = charge.account().organisationId();
    var invoiceId = charge.cause().referenceId();
    if (!notes.isWhole(owner, invoiceId)) {
      throw Ledger.notReversible();
    }
    var why = new Why(EntryKind.REVERSAL, reason);
    return Optional.of(
        entry(charge.account(), notes.credit(owner, invoiceId, new CreditExtent.Whole(), why)));
  }

  private static boolean isDocumented(Entry charge) {
    return charge.cause().kind().equals(EntryKind.CHARGE.code())
        && charge.cause().referenceKind().equals(INVOICE);
  }

  private Entry entry(AccountKey account, Issued issued) {
    return ledger.find(account.organisationId(), issued.entryIds().get(0)).orElseThrow();
  }
}
