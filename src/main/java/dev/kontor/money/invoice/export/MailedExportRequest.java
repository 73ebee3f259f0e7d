package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export to be prepared and mailed. */
@Schema(name = "InvoiceExportRequest")
record MailedExportRequest(
    @Schema(examples = "csv", required = true) @NotNull ExportFormat format,
    @Schema(description = "Of all documents without it") @Valid
        @Nullable MailedExportFilters filters,
    @Schema(description = "As of `exportInvoices`") @Nullable Boolean bom,
    @Schema(description = "Always `true`", examples = "true", required = true)
        @NotNull
        @AssertTrue(message = "{kontor.mailed}")
        Boolean email) {

  Wanted wanted() {
    return Objects.requireNonNullElse(filters, MailedExportFilters.NONE).wanted();
  }

  boolean wantsBom() {
    return Boolean.TRUE.equals(bom);
  }
}
