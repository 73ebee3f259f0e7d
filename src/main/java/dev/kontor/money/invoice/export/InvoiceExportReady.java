package dev.kontor.money.invoice.export;

import java.time.Instant;
import java.util.UUID;

/**
 * An export that somebody asked for can be downloaded.
 *
 * @param askedBy the user
 * @param documents how many it has
 * @param expiresAt until when
 */
public record InvoiceExportReady(
    UUID organisationId,
    UUID exportId,
    UUID askedBy,
    ExportFormat format,
    int documents,
    Instant expiresAt) {}
