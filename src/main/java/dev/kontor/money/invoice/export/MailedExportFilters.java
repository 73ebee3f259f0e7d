package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.platform.paging.PeriodFilter;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of the invoices is exported: the filter of their list. */
@Schema(name = "InvoiceExportFilters", description = "As of the list; each may be left out")
record MailedExportFilters(
    @Schema(description = "Only those that stand so") @Nullable InvoiceStatus status,
    @Schema(description = "Only documents of this kind") @Nullable DocumentKind kind,
    @Schema(description = "Issued from this day or instant on (included)", examples = "2026-01-01")
        @Size(max = 40)
        @Nullable String from,
    @Schema(description = "Until then (not included)") @Size(max = 40) @Nullable String to,
    @Schema(description = "The IANA time zone in which days begin", examples = "Europe/Zurich")
        @Size(max = 64)
        @Nullable String zone) {
  static final MailedExportFilters NONE = new MailedExportFilters(null, null, null, null, null);

  /**
   * What is looked for.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code period-invalid}
   */
  Wanted wanted() {
    return new Wanted(
        status,
        kind,
        PeriodFilter.period(from, to, zone, (refusal, name) -> refusal.onField("filters." + name)));
  }
}
