package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContents;
import dev.kontor.money.invoice.InvoicePayments;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.money.transfer.Transfers;
import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The payment slips of open invoices, as they stand now. */
@Singleton
class PaymentSlips {
  private final InvoiceContents contents;
  private final Transfers transfers;

  PaymentSlips(InvoiceContents contents, Transfers transfers) {
    this.contents = contents;
    this.transfers = transfers;
  }

  /**
   * The slip of an invoice.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such one;
   *     409 {@code invoice-not-open} where nothing is due of it, {@code transfer-account-missing}
   */
  PaymentSlip get(UUID organisationId, UUID invoiceId) {
    var content = contents.get(organisationId, invoiceId);
    if (content.due() == 0) {
      throw InvoicePayments.notOpen();
    }
    var due = Money.ofMinor(content.due(), content.currency());
    return transfers
        .of(organisationId, Kind.INVOICE, invoiceId, due)
        .map(transfer -> new PaymentSlip(content, transfer))
        .orElseThrow(() -> Transfers.noAccount(content.currency()));
  }
}
