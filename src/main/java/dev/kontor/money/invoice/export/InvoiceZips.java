package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.InvoiceFilter;
import dev.kontor.money.invoice.document.InvoiceFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

/** All documents of an organisation in one file, for whoever else may have them. */
@Singleton
public class InvoiceZips {
  public static final String MEDIA_TYPE = "application/zip";

  private static final int PORTION = 50;

  private final InvoiceExports invoices;
  private final InvoiceFiles pdfs;
  private final InvoiceExportFiles files;
  private final ZipBounds bounds;
  private final Clock clock;

  InvoiceZips(
      InvoiceExports invoices,
      InvoiceFiles pdfs,
      InvoiceExportFiles files,
      ZipBounds bounds,
      Clock clock) {
    this.invoices = invoices;
    this.pdfs = pdfs;
    this.files = files;
    this.bounds = bounds;
    this.clock = clock;
  }

  /**
   * Lets organisations pass whose documents one file holds, as those that are mailed.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code export-too-large}
   */
  public void requireMailable(UUID organisationId) {
    bounds.requireMailable(invoices.count(all(organisationId)));
  }

  /**
   * Makes the PDFs that aren't there yet, so that the file is sent without waiting for them.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where others take all there is for
   *     making files; those made before are kept
   */
  public void prepare(UUID organisationId) {
    var waiting = new ArrayList<UUID>();
    invoices.each(
        all(organisationId),
        row -> {
          if (InvoiceZip.hasFile(row)) {
            waiting.add(row.id());
          }
        });
    for (int i = 0; i < waiting.size(); i += PORTION) {
      pdfs.prepare(organisationId, waiting.subList(i, Math.min(i + PORTION, waiting.size())));
    }
  }

  /** How the file is called that is asked for now. */
  public String fileName() {
    return InvoiceExportFiles.name(ExportFormat.ZIP, clock.instant());
  }

  /**
   * Writes the file: PDFs of what was paid and of credit notes, and a table of all. Those that
   * weren't made yet are made meanwhile; the stream isn't closed.
   */
  public void write(UUID organisationId, OutputStream out) throws IOException {
    files.write(all(organisationId), ExportFormat.ZIP, false, out);
  }

  private InvoiceSelection all(UUID organisationId) {
    return invoices.now(organisationId, new InvoiceFilter().wanted());
  }
}
