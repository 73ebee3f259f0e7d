package dev.kontor.money.invoice;

import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Person;
import dev.kontor.support.Transfers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Sells things to customers: each act a transaction of its own. */
@Singleton
public class Sales {
  public static final LocalDate DUE = LocalDate.of(2027, 1, 15);

  private final Invoices invoices;
  private final InvoicePayments payments;
  private final CreditNotes notes;
  private final InvoiceLists lists;
  private final Transfers transfers;

  Sales(
      Invoices invoices,
      InvoicePayments payments,
      CreditNotes notes,
      InvoiceLists lists,
      Transfers transfers) {
    this.invoices = invoices;
    this.payments = payments;
    this.notes = notes;
    this.lists = lists;
    this.transfers = transfers;
  }

  public static DraftLine line(long net, String rate) {
    return new DraftLine("Hosting", "hosting", null, null, null, net, null, Percent.of(rate));
  }

  public static InvoiceDraft draft(Person customer, DraftLine... lines) {
    return draft(customer.organisationId(), List.of(lines));
  }

  /** In Switzerland, in CHF, with the tax that follows from the lines. */
  static InvoiceDraft draft(UUID organisationId, List<DraftLine> lines) {
    var bases = new TreeMap<Percent, Long>(Comparator.reverseOrder());
    lines.forEach(each -> bases.merge(each.rate(), each.net(), Long::sum));
    var taxes = new ArrayList<TaxRow>();
    bases.forEach((rate, base) -> taxes.add(new TaxRow(rate, base, rate.of(base))));
    return new InvoiceDraft(
        organisationId,
        null,
        "CHF",
        Language.DE,
        new Party(
            "Anna Keller",
            new Address("Marktgasse 12", null, "3011", "Bern", "CH"),
            null,
            null,
            null),
        new Taxation("CH", TaxReason.DOMESTIC, null),
        Evidence.ofAddress("CH"),
        lines,
        taxes);
  }

  Issued paid(InvoiceDraft draft, Means... means) {
    return in(
        () -> invoices.issuePaid(draft, List.of(means), new Why(EntryKind.ORDER, "Bestellung")));
  }

  public Issued paidFromPrepaid(InvoiceDraft draft) {
    return paid(draft, new Means.Prepaid(draft.price().total()));
  }

  public Issued open(InvoiceDraft draft) {
    return in(() -> invoices.issueOpen(draft, DUE));
  }

  public void payFromPrepaid(Person customer, Issued invoice) {
    in(
        () -> {
          payments.payFromPrepaid(customer.organisationId(), invoice.id());
          return true;
        });
  }

  /** Money that somebody sent for an invoice. */
  boolean receive(Person customer, Issued invoice, long came) {
    return receive(customer, invoice, payment(customer, came), came);
  }

  boolean receive(Person customer, Issued invoice, UUID paymentId, long came) {
    return in(() -> payments.receive(customer.organisationId(), invoice.id(), paymentId, came));
  }

  public Issued credit(Person customer, Issued invoice, CreditExtent extent) {
    return in(
        () ->
            notes.credit(
                customer.organisationId(),
                invoice.id(),
                extent,
                new Why(EntryKind.ORDER_REFUND, "Irrtum")));
  }

  public Issued cancel(Person customer, Issued invoice) {
    return in(() -> notes.cancel(customer.organisationId(), List.of(invoice.id()), "Nicht bezahlt"))
        .get(0);
  }

  InvoiceResponse read(Person customer, Issued document) {
    return lists.get(customer.organisationId(), document.id());
  }

  /** A payment that succeeded. */
  UUID payment(Person customer, long amount) {
    return transfers.payment(customer, amount);
  }

  static <T> T in(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
