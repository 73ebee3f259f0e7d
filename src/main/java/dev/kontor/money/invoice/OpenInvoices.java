package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Split;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How invoices stand that were issued to be paid later, for who issued them. */
@ApplicationScoped
public class OpenInvoices {
  private final OpenInvoiceQueries queries;
  private final InvoiceTable table;

  OpenInvoices(OpenInvoiceQueries queries, InvoiceTable table) {
    this.queries = queries;
    this.table = table;
  }

  /**
   * An invoice that isn't paid.
   *
   * @param due in minor units, without what is set aside for it
   * @param dueOn by the seller's calendar
   */
  public record Open(UUID id, String number, String currency, long due, LocalDate dueOn) {}

  /**
   * What invoices were paid with, in minor units.
   *
   * @param prepaid from the prepaid account
   * @param external by payments
   */
  public record Paid(Split prepaid, long external) {}

  /** Until the transaction ends nobody pays or credits them: before the account is locked. */
  @Transactional(TxType.MANDATORY)
  public void lock(UUID organisationId, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      table.lock(organisationId, ids);
    }
  }

  /** Those that are still open, in the order of their numbers. */
  public List<Open> of(UUID organisationId, Collection<UUID> ids) {
    return queries.open(organisationId, ids);
  }

  /** What was paid for all of them together. */
  public Paid paid(UUID organisationId, Collection<UUID> ids) {
    var sums = queries.paid(organisationId, ids);
    return new Paid(new Split(sums.paidIn(), sums.credit()), sums.external());
  }
}
