package dev.kontor.money.invoice.export;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export that is mailed. */
@Schema(name = "InvoiceExport")
record MailedExportResponse(
    @Schema(examples = "019ab3ca-9f10-7d4e-8a53-7c8d9e0f1a2b") UUID id,
    @Schema(examples = "csv") ExportFormat format,
    @Schema(examples = "running") MailedExportStatus status,
    @Schema(description = "How many documents are prepared", examples = "0") int done,
    @Schema(description = "How many it has", examples = "3") int total,
    @Schema(description = "Until when its file can be downloaded; null until it is ready")
        @Nullable Instant expiresAt) {
  static MailedExportResponse of(MailedExport export, Instant now) {
    return new MailedExportResponse(
        export.id(),
        export.format(),
        export.statusAt(now),
        export.done(),
        export.total(),
        export.expiresAt());
  }
}
