package dev.kontor.money.invoice.export;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody has invoices exported.
 *
 * @param documents how many
 */
public record InvoiceExportAsked(
    UUID organisationId, UUID exportId, ExportFormat format, int documents) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "invoice_export.asked",
            organisationId,
            new Subject("invoice_export", exportId, format.name()))
        .changing(Map.of(), Map.of("format", format.code(), "documents", documents));
  }
}
