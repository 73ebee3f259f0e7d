package dev.kontor.sale.closing;

import dev.kontor.account.identity.Person;
import dev.kontor.sale.archive.InvoiceCopies.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody closed an organisation: told to who belonged to it until then.
 *
 * @param name as it was called
 * @param by the name of who closed it
 * @param people its last members
 * @param keptUntil the first day on which its documents may go
 * @param copies opens the paid invoices for a while; null where nobody wanted them
 */
public record OrganisationDeleted(
    UUID organisationId,
    String name,
    String by,
    List<Person> people,
    LocalDate keptUntil,
    @Nullable Offer copies) {
  @Override
  public String toString() {
    return "OrganisationDeleted[organisationId=" + organisationId + "]";
  }
}
