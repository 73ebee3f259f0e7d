package dev.kontor.sale.invoicepayment;

import dev.kontor.money.payment.Payments;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** An open invoice is paid (INV-3). */
@Path("/v1/organisations/{organisationId}/invoices/{invoiceId}/payment")
@Tag(name = "Invoices")
class InvoicePaymentResource {
  private final InvoicePaymentService service;
  private final Payments payments;

  InvoicePaymentResource(InvoicePaymentService service, Payments payments) {
    this.service = service;
    this.payments = payments;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(required = true, resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "payInvoice",
      summary = "Pay an open invoice",
      description =
          "All that is due, once. `status` tells how it went, as of a checkout; what isn't needed any"
              + " more goes to the prepaid account.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InvoicePaymentResponse.class),
              example =
                  "{\"invoiceId\": \"019ab3ca-5a30-7f44-8b53-6d7e8f90a1b2\", \"status\": \"paid\","
                      + " \"failure\": null,"
                      + " \"amount\": {\"amount\": \"70.27\", \"currency\": \"CHF\"},"
                      + " \"fromPrepaid\": {\"amount\": \"70.27\", \"currency\": \"CHF\"},"
                      + " \"payment\": null}"))
  @Refuses({
    "invoice-not-open",
    "invoice-payment-underway",
    "prepaid-above-due",
    "transfer-needs-no-call",
    "payment-method-required",
    "payment-method-unknown",
    "amount-invalid",
    "amount-not-positive",
    "currency-mismatch",
    "prepaid-ambiguous",
    "balance-insufficient"
  })
  public RestResponse<InvoicePaymentResponse> pay(
      UUID organisationId,
      UUID invoiceId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = InvoicePaymentRequest.class),
                      example = "{\"paymentMethod\": \"sandbox:success\"}"))
          @NotNull
          @Valid
          InvoicePaymentRequest asked) {
    var opened = service.open(organisationId, invoiceId, asked);
    opened.pending().ifPresent(each -> payments.carryOut(each.payment(), each.method()));
    return Created.at(
        "/v1/organisations/" + organisationId + "/invoices/" + invoiceId,
        service.get(organisationId, opened.id()));
  }
}
