package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Texts;
import dev.kontor.sale.refund.InvoiceRefunded;
import dev.kontor.sale.refund.RefundPartEnded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Mails about invoices that were given back, to who reads notices about money. */
@Singleton
class RefundMails {
  private final BillingMails mails;

  RefundMails(BillingMails mails) {
    this.mails = mails;
  }

  void refunded(@Observes InvoiceRefunded event) {
    mails.send(
        event.organisationId(),
        "invoice_refunded",
        reader ->
            List.of(
                event.invoiceNumber(),
                event.noteNumber(),
                Formats.money(event.amount(), reader.locale()),
                ways(event, reader)));
  }

  private static String ways(InvoiceRefunded event, Person reader) {
    if (event.wasOpen()) {
      return Texts.text(reader.language(), "notification", "refunded.due");
    }
    var ways = new ArrayList<String>();
    way(ways, "to_provider", event.toProvider(), reader);
    way(ways, "to_bank", event.toBank(), reader);
    way(ways, "paid_in", event.paidIn(), reader);
    way(ways, "credit", event.credit(), reader);
    return String.join("\n", ways);
  }

  private static void way(List<String> ways, String key, Money amount, Person reader) {
    if (amount.minor() > 0) {
      var shown = Formats.money(amount, reader.locale());
      ways.add("• " + Texts.text(reader.language(), "notification", "refunded." + key, shown));
    }
  }

  /** What goes by the bank is a withdrawal, of which others tell. */
  void ended(@Observes RefundPartEnded event) {
    if (!event.isSent() && !event.isByBank()) {
      mails.send(
          event.organisationId(),
          "refund_failed",
          reader -> List.of(Formats.money(event.amount(), reader.locale())));
    }
  }
}
