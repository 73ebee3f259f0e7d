package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.InvoiceContents;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of paid invoices and of credit notes. A file is made when it is first asked for, while
 * no transaction is open, and is the same ever after, whatever becomes of templates and settings.
 */
@Singleton
class InvoicePdfs {
  private final PdfTable table;
  private final InvoiceContents contents;
  private final PdfDocuments documents;
  private final PdfStoreService store;

  InvoicePdfs(
      PdfTable table, InvoiceContents contents, PdfDocuments documents, PdfStoreService store) {
    this.table = table;
    this.contents = contents;
    this.documents = documents;
    this.store = store;
  }

  /** The file of a document, where it was made. */
  Optional<StoredPdf> find(UUID organisationId, UUID invoiceId) {
    return table.find(organisationId, invoiceId);
  }

  /**
   * Makes the file of a document; the one that there is stays.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such
   *     document, 409 where it is open or cancelled, 429 where too many are made at once
   */
  StoredPdf make(UUID organisationId, UUID invoiceId) {
    var content = contents.get(organisationId, invoiceId);
    requireSettled(content);
    var made = StoredPdf.of(content.number(), documents.make(content));
    return store.keep(content.organisationId(), content.id(), made);
  }

  private void requireSettled(InvoiceContent content) {
    if (content.kind() == DocumentKind.CREDIT_NOTE) {
      return;
    }
    switch (content.status()) {
      case OPEN -> throw DocumentProblem.INVOICE_NOT_PAID.exception();
      case CANCELLED -> throw DocumentProblem.INVOICE_CANCELLED.exception(creditNotes(content));
      case PAID, REFUNDED -> {}
    }
  }

  private String creditNotes(InvoiceContent content) {
    return String.join(", ", contents.creditNotes(content.organisationId(), content.id()));
  }
}
