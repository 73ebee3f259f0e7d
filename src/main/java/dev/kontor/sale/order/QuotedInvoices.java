package dev.kontor.sale.order;

import dev.kontor.money.invoice.InvoiceDraft;
import dev.kontor.sale.quote.Quote;
import java.util.List;
import java.util.UUID;

/** What would stand on invoices for something that isn't ordered. */
public final class QuotedInvoices {
  private QuotedInvoices() {}

  /** The invoices that it would become today, one for each recipient. */
  public static List<InvoiceDraft> of(UUID organisationId, Quote quote) {
    return StoredInvoices.drafts(organisationId, quote);
  }
}
