package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContents;
import dev.kontor.money.invoice.InvoiceDraft;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What invoices would say, on paper: marked as worth nothing, without a number, and kept nowhere.
 */
@Singleton
public class ProFormas {
  private final InvoiceContents contents;
  private final PdfDocuments documents;

  ProFormas(InvoiceContents contents, PdfDocuments documents) {
    this.contents = contents;
    this.documents = documents;
  }

  /**
   * One PDF of all; not in a transaction.
   *
   * @param drafts one or more
   * @throws dev.kontor.platform.problem.DomainException 429 where too many are made at once
   */
  public byte[] pdf(List<InvoiceDraft> drafts) {
    return documents.makeTogether(drafts.stream().map(contents::of).toList());
  }
}
