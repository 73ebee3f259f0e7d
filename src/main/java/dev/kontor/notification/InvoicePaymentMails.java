package dev.kontor.notification;

import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.sale.invoicepayment.InvoicePaymentFailed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Mails about payments of open invoices that came to nothing, to who reads notices about money. */
@Singleton
class InvoicePaymentMails {
  private static final String MISMATCH = "amount_mismatch";

  private final BillingMails mails;
  private final RequestContext request;

  InvoicePaymentMails(BillingMails mails, RequestContext request) {
    this.mails = mails;
    this.request = request;
  }

  void failed(@Observes InvoicePaymentFailed event) {
    // Who is refused at once sees it in the answer; of what an operator books there is a mail.
    if (request.caller().kind() == Caller.Kind.SYSTEM) {
      mails.send(
          event.organisationId(),
          event.failure().equals(MISMATCH) ? "invoice_payment_mismatch" : "invoice_payment_failed",
          reader -> List.of(event.number(), Formats.money(event.due(), reader.locale())));
    }
  }
}
