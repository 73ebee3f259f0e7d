package dev.kontor.money.invoice.export;

import dev.kontor.platform.export.Exports;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Selections of invoices as files of any format. */
@Singleton
class InvoiceExportFiles {
  private final InvoiceExportTables tables;
  private final InvoiceZip zip;
  private final Exports exports;

  InvoiceExportFiles(InvoiceExportTables tables, InvoiceZip zip, Exports exports) {
    this.tables = tables;
    this.zip = zip;
    this.exports = exports;
  }

  /** Such as {@code invoices-2026-11-30.zip}, by the day in UTC on which it was asked for. */
  static String name(ExportFormat format, Instant askedAt) {
    var day = LocalDate.ofInstant(askedAt, ZoneOffset.UTC);
    return "%s-%s.%s".formatted(InvoiceExportTables.NAME, day, format.code());
  }

  /**
   * Writes the file while its rows are read; the stream isn't closed.
   *
   * @param hasMark whether CSV begins with a byte order mark
   */
  void write(InvoiceSelection selection, ExportFormat format, boolean hasMark, OutputStream out)
      throws IOException {
    if (format == ExportFormat.ZIP) {
      zip.write(selection, hasMark, out);
    } else {
      exports.write(tables.of(selection), format.table(), hasMark, out);
    }
  }
}
