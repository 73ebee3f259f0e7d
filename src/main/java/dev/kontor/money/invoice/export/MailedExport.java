package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.platform.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export that is mailed, as it is kept.
 *
 * @param bound up to where documents and payments count, as JSON
 * @param total how many documents it has
 * @param done how many of these are prepared
 * @param reachedAt when the last of these was issued; null at the beginning, as its id
 * @param step which piece of work comes next
 * @param tries how often that went wrong
 * @param status never expired, which {@link #statusAt} tells
 * @param expiresAt null where it isn't ready
 */
record MailedExport(
    UUID id,
    UUID organisationId,
    UUID askedBy,
    ExportFormat format,
    boolean bom,
    @Nullable InvoiceStatus wantedStatus,
    @Nullable DocumentKind wantedKind,
    Instant fromAt,
    Instant toAt,
    String bound,
    int total,
    int done,
    @Nullable Instant reachedAt,
    @Nullable UUID reachedId,
    int step,
    int tries,
    MailedExportStatus status,
    Instant createdAt,
    @Nullable Instant expiresAt) {

  /** How it stands at a moment. */
  MailedExportStatus statusAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt) ? MailedExportStatus.EXPIRED : status;
  }

  /** After which document it goes on. */
  Cursor place() {
    return reachedAt == null || reachedId == null ? Cursor.LAST : new Cursor(reachedAt, reachedId);
  }
}
