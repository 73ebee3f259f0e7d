package dev.kontor.sale.refund;

import dev.kontor.money.payment.PaymentRefunds;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.sale.refund.RefundService.Opened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Operators give invoices back. */
@Path("/v1/operator/invoices/{invoiceId}/refund")
@Tag(name = "Operators")
class OperatorInvoiceRefundResource {
  private final RefundService refunds;
  private final PaymentRefunds payments;
  private final RequestContext request;

  OperatorInvoiceRefundResource(
      RefundService refunds, PaymentRefunds payments, RequestContext request) {
    this.refunds = refunds;
    this.payments = payments;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true, resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "refundInvoice",
      summary = "Give an invoice back",
      description =
          "All that is left of it, or of lines, or amounts of lines, by a credit note. With `source`"
              + " each part goes back to where it came from: money from outside first, then what was"
              + " paid in, then credit; with `prepaid` what came from outside is paid in then. Of an"
              + " open invoice less is due. With `end` the terms that were bought end today, with"
              + " `keep` they go on; an open invoice whose order waits for it is given back whole"
              + " with `end`, which cancels the order. Readers of billing notices are told by mail."
              + " Closed organisations' invoices stay as they are: 404.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "credit-too-high",
    "currency-mismatch",
    "invoice-line-unknown",
    "invoice-not-creditable",
    "own-affair",
    "payment-refund-too-high",
    "refund-domain-term",
    "refund-later-terms",
    "refund-line-twice",
    "refund-order-pending",
    "refund-registry-pending",
    "refund-source-unavailable"
  })
  public RestResponse<RefundResponse> refund(UUID invoiceId, @NotNull @Valid RefundRequest asked) {
    // Payments and orders are locked first: what was paid or ordered in between is locked then.
    var done = Optional.<Opened>empty();
    while (done.isEmpty()) {
      done = refunds.open(request.caller(), invoiceId, asked);
    }
    var opened = done.get();
    opened.asked().forEach(payments::carryOut);
    return Created.at("/v1/operator/refunds/" + opened.id(), refunds.get(opened.id()));
  }
}
