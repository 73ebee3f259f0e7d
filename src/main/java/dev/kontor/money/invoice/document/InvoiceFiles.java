package dev.kontor.money.invoice.document;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The files of paid invoices and of credit notes, for those who put many together. */
@Singleton
public class InvoiceFiles {
  private final InvoicePdfs pdfs;
  private final PdfTable table;

  InvoiceFiles(InvoicePdfs pdfs, PdfTable table) {
    this.pdfs = pdfs;
    this.table = table;
  }

  /**
   * Makes the files that weren't made yet. No transaction is open.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are made at once; those
   *     made before are kept
   */
  public void prepare(UUID organisationId, List<UUID> documentIds) {
    table.missing(organisationId, documentIds).forEach(each -> pdfs.make(organisationId, each));
  }

  /**
   * The bytes of a file, which is made where it wasn't. No transaction is open.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are made at once
   */
  public byte[] content(UUID organisationId, UUID documentId) {
    return pdfs.find(organisationId, documentId)
        .orElseGet(() -> pdfs.make(organisationId, documentId))
        .content();
  }
}
