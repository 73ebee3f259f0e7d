package dev.kontor.money.invoice;

import java.util.UUID;

/** Payments of open invoices that are under way; given by the feature that lets people pay them. */
public interface PendingInvoicePayments {
  /**
   * An invoice is open no more: something else paid it, or a credit note took it back as a whole.
   * Called in that transaction, under the invoice's lock, before any document gets a number, so
   * that the account may still be locked.
   *
   * @param isPaid whether it was paid; else it was credited
   */
  void closed(UUID organisationId, UUID invoiceId, boolean isPaid);
}
