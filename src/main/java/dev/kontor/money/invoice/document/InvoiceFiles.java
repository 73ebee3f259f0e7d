package dev.kontor.money.invoice.document;

import dev.kontor.platform.http.KeptFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of paid invoices and of credit notes, for those who give them away. */
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

  /** The file of a document, where it was made. */
  public Optional<KeptFile> find(UUID organisationId, UUID documentId) {
    return pdfs.find(organisationId, documentId).map(InvoiceFiles::file);
  }

  /**
   * Makes the file of a document; the one that there is stays. No transaction is open.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such
   *     document, 409 where it is open or cancelled, 429 where too many are made at once
   */
  public KeptFile make(UUID organisationId, UUID documentId) {
    return file(pdfs.make(organisationId, documentId));
  }

  private static KeptFile file(StoredPdf pdf) {
    return new KeptFile(pdf.number() + ".pdf", "application/pdf", pdf.content(), pdf.tag());
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
