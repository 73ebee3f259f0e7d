package dev.kontor.money.invoice.export;

import java.util.UUID;

/**
 * An export that somebody asked for comes to nothing.
 *
 * @param askedBy the user
 * @param documents how many it would have had
 */
public record InvoiceExportFailed(
    UUID organisationId, UUID exportId, UUID askedBy, ExportFormat format, int documents) {}
