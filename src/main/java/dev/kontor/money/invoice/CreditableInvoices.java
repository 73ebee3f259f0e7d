package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Proceeds;
import dev.kontor.platform.money.Percent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is left of invoices, for who is to take a part of them back. */
@ApplicationScoped
public class CreditableInvoices {
  private final InvoiceTable table;
  private final CreditableQueries creditables;

  CreditableInvoices(InvoiceTable table, CreditableQueries creditables) {
    this.table = table;
    this.creditables = creditables;
  }

  /**
   * What no credit note has taken back yet of what an invoice charges for a product.
   *
   * @param taxCountry whose tax it has
   * @param isOpen whether it isn't paid yet
   * @param left by line; without what is left of none
   */
  public record OfProduct(
      UUID invoiceId, String currency, String taxCountry, boolean isOpen, Map<UUID, Left> left) {}

  /**
   * What is left of a line, in minor units.
   *
   * @param rate of its tax, in percent
   * @param from the first of the days that it charges; null where it doesn't tell
   * @param to the first day after them
   */
  public record Left(
      Proceeds price, Percent rate, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Of some invoices, as they stand. */
  public List<OfProduct> of(UUID organisationId, UUID productId, Collection<UUID> invoiceIds) {
    return invoiceIds.isEmpty()
        ? List.of()
        : table.read(organisationId, invoiceIds).stream()
            .map(each -> ofProduct(each, productId))
            .toList();
  }

  /** What is left of the lines of an invoice, in their order. */
  public List<Proceeds> left(UUID organisationId, UUID invoiceId) {
    return creditables.of(organisationId, invoiceId).left();
  }

  /** What credit notes took of the lines of an invoice, in their order. */
  public List<Proceeds> credited(UUID organisationId, UUID invoiceId) {
    return creditables.of(organisationId, invoiceId).credited();
  }

  private OfProduct ofProduct(Claim claim, UUID productId) {
    var creditable = creditables.of(claim.organisationId(), claim.id());
    return new OfProduct(
        claim.id(),
        claim.currency(),
        claim.taxCountry(),
        claim.isOpen(),
        creditable.ofProduct(productId));
  }
}
