package dev.kontor.sale.warranty;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice by which a domain was renewed on account isn't paid yet.
 *
 * @param kind what happens
 * @param invoice its number
 * @param dueOn by the seller's calendar
 */
public record WarrantyInvoiceDue(
    UUID organisationId,
    UUID productId,
    String name,
    Kind kind,
    UUID invoiceId,
    String invoice,
    Money due,
    LocalDate dueOn) {
  /** What happens. */
  public enum Kind {
    /** Some days before it is due. */
    REMINDER,
    /** On the last day for it. */
    LAST_DAY,
    /** It wasn't paid: nobody uses the domain until it is. */
    SUSPENDED
  }
}
