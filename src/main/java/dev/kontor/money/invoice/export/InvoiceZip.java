package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.document.InvoiceFiles;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.export.TableFormat;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The PDFs of documents in one file, before a table of all of them. A document has a PDF as it had
 * one at the selection's bound: an invoice that was paid only later has none in it. One file is in
 * memory at a time. Times are those of the documents, so that the same comes again.
 */
@Singleton
class InvoiceZip {
  /** Also ten seconds each: whoever downloads has begun, and can't be told to come again. */
  private static final int TRIES = 6;

  /** Of a table of nothing: the first day that a ZIP knows. */
  private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

  private final InvoiceExports exports;
  private final InvoiceExportTables tables;
  private final InvoiceFiles files;
  private final Exports writing;

  InvoiceZip(
      InvoiceExports exports, InvoiceExportTables tables, InvoiceFiles files, Exports writing) {
    this.exports = exports;
    this.tables = tables;
    this.files = files;
    this.writing = writing;
  }

  /** Whether a document had a PDF when it stood so. */
  static boolean hasFile(InvoiceExportRow row) {
    return row.kind() == DocumentKind.CREDIT_NOTE
        || switch (row.status()) {
          case PAID, REFUNDED -> true;
          case OPEN, CANCELLED -> false;
        };
  }

  /** How a document's PDF is called. */
  static String fileName(InvoiceExportRow row) {
    return row.number() + ".pdf";
  }

  /**
   * Writes it; the stream isn't closed.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where a PDF can't be made for long
   */
  void write(InvoiceSelection selection, boolean hasMark, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    var newest = new AtomicReference<LocalDate>();
    try {
      exports.each(
          selection,
          row -> {
            newest.compareAndSet(null, row.issuedOn());
            add(zip, selection.organisationId(), row);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    zip.setMethod(ZipOutputStream.DEFLATED);
    var entry = new ZipEntry(InvoiceExportTables.NAME + ".csv");
    entry.setTimeLocal(Objects.requireNonNullElse(newest.get(), NO_DAY).atStartOfDay());
    zip.putNextEntry(entry);
    writing.write(tables.withFiles(selection), TableFormat.CSV, hasMark, zip);
    zip.closeEntry();
    zip.finish();
  }

  private void add(ZipOutputStream zip, UUID organisationId, InvoiceExportRow row) {
    if (!hasFile(row)) {
      return;
    }
    var content = content(organisationId, row.id());
    var sum = new CRC32();
    sum.update(content);
    var entry = new ZipEntry(fileName(row));
    entry.setTimeLocal(row.issuedOn().atStartOfDay());
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] content(UUID organisationId, UUID documentId) {
    for (var tries = 1; ; tries++) {
      try {
        return files.content(organisationId, documentId);
      } catch (DomainException refused) {
        if (refused.type() != CommonProblem.TOO_MANY_REQUESTS || tries == TRIES) {
          throw refused;
        }
      }
    }
  }
}
