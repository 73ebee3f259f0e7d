package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.notification.ProductNotices.Notice;
import dev.kontor.product.product.ProductResumed;
import dev.kontor.sale.warranty.RenewedOnAccount;
import dev.kontor.sale.warranty.WarrantyFailed;
import dev.kontor.sale.warranty.WarrantyInvoiceDue;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mails about domains with a renewal warranty, to who reads notices about money. Whoever only works
 * with a domain is told what becomes of it, and no amounts.
 */
@Singleton
class WarrantyMails {
  private final BillingMails mails;
  private final ProductNotices notices;
  private final TransferWords transfers;

  WarrantyMails(BillingMails mails, ProductNotices notices, TransferWords transfers) {
    this.mails = mails;
    this.notices = notices;
    this.transfers = transfers;
  }

  void renewed(@Observes RenewedOnAccount event) {
    var claimed = event.claimed();
    if (claimed == null) {
      notices.send(
          event.organisationId(),
          event.productId(),
          new Notice("renewed_on_account_free", reader -> term(event, reader)));
      return;
    }
    var transfer = transfers.ofInvoice(event.organisationId(), claimed.invoiceId(), claimed.due());
    notices.send(
        event.organisationId(),
        event.productId(),
        new Notice(
            "renewed_on_account",
            reader ->
                List.of(
                    event.name(),
                    Formats.midnight(event.termEnd(), reader),
                    claimed.invoice(),
                    Formats.money(event.total(), reader.locale()),
                    Formats.day(claimed.dueOn(), reader.locale()),
                    transfer.to(reader))),
        new Notice("renewed_on_account_told", reader -> term(event, reader)));
  }

  private static List<String> term(RenewedOnAccount event, Person reader) {
    return List.of(event.name(), Formats.midnight(event.termEnd(), reader));
  }

  void failed(@Observes WarrantyFailed event) {
    mails.send(
        event.organisationId(),
        "warranty_failed",
        reader -> List.of(event.name(), Formats.midnight(event.end(), reader)));
  }

  void due(@Observes WarrantyInvoiceDue event) {
    switch (event.kind()) {
      case REMINDER -> {
        var transfer = transfer(event);
        mails.send(
            event.organisationId(),
            "warranty_invoice_reminder",
            reader -> payable(event, transfer, reader));
      }
      // By then a transfer may come too late.
      case LAST_DAY ->
          mails.send(
              event.organisationId(), "warranty_invoice_last_day", reader -> claim(event, reader));
      case SUSPENDED -> {
        var transfer = transfer(event);
        notices.send(
            event.organisationId(),
            event.productId(),
            new Notice("product_suspended", reader -> payable(event, transfer, reader)),
            new Notice("product_suspended_told", reader -> List.of(event.name())));
      }
    }
  }

  private TransferWords.Told transfer(WarrantyInvoiceDue event) {
    return transfers.ofInvoice(event.organisationId(), event.invoiceId(), event.due());
  }

  private static List<String> payable(
      WarrantyInvoiceDue event, TransferWords.Told transfer, Person reader) {
    return Stream.concat(claim(event, reader).stream(), Stream.of(transfer.to(reader))).toList();
  }

  private static List<String> claim(WarrantyInvoiceDue event, Person reader) {
    return List.of(
        event.name(),
        event.invoice(),
        Formats.money(event.due(), reader.locale()),
        Formats.day(event.dueOn(), reader.locale()));
  }

  void resumed(@Observes ProductResumed event) {
    notices.send(
        event.organisationId(),
        event.productId(),
        new Notice("product_resumed", reader -> List.of(event.name())));
  }
}
