package dev.kontor.money.invoice;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note was issued.
 *
 * @param isOpen whether it is to be paid later
 * @param creditsId the invoice that a credit note takes back
 */
public record InvoiceIssued(
    UUID organisationId,
    UUID invoiceId,
    DocumentKind kind,
    String number,
    Money total,
    boolean isOpen,
    @Nullable UUID creditsId)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            kind.code() + ".issued", organisationId, new Subject(kind.code(), invoiceId, number))
        .changing(Map.of(), Map.of("total", total.amount() + " " + total.currency()));
  }
}
