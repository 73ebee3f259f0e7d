package dev.kontor.sale.renewal;

import dev.kontor.money.invoice.document.ProFormas;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.AsksOnly;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.Throttled;
import dev.kontor.sale.order.OrderResponse;
import dev.kontor.sale.order.QuotedInvoices;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.quote.PricePreview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Products are renewed by hand (SUB-3). */
@Path("/v1/organisations/{organisationId}/renewals")
@Tag(name = "Renewals")
class RenewalResource {
  private static final String PREVIEWED =
      "{\"productId\": \"019ab3c6-1a3c-7d4e-8f50-6b7c8d9e0f1a\", \"termEnd\": \"2029-01-01\","
          + " \"period\": \"P1Y\"}";
  private static final String RENEWED =
      "{\"productId\": \"019ab3c6-1a5e-7f60-a172-8d9e0f1a2b3c\", \"termEnd\": \"2029-01-01\","
          + " \"period\": \"P1Y\"}";

  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
  private static final MediaType PDF = new MediaType("application", "pdf");

  private final DueRenewalService due;
  private final RenewalService service;
  private final RenewalRecipients recipients;
  private final RenewalOrders orders;
  private final ProFormas proFormas;
  private final RequestContext request;

  RenewalResource(
      DueRenewalService due,
      RenewalService service,
      RenewalRecipients recipients,
      RenewalOrders orders,
      ProFormas proFormas,
      RequestContext request) {
    this.due = due;
    this.service = service;
    this.recipients = recipients;
    this.orders = orders;
    this.proFormas = proFormas;
    this.request = request;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "listRenewals",
      summary = "List what can be renewed",
      description =
          "The earliest end first. A product keeps its own period at its last price where that isn't"
              + " sold any more; a domain goes on for years, up to ten from today.")
  @Refuses("horizon-invalid")
  public Page<RenewalItemResponse> list(
      UUID organisationId,
      @Parameter(description = "An ISO 8601 period up to ten years, or `all`", example = "P2M")
          @Size(max = 20)
          @QueryParam("horizon")
          @Nullable String horizon,
      @Valid @BeanParam PageRequest page) {
    return due.list(organisationId, Horizon.parse(horizon), page);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(value = Right.READ_MONEY, scope = Scope.MONEY_READ)
  @AsksOnly
  @Operation(
      operationId = "previewRenewals",
      summary = "See what renewing products costs",
      description = "Nothing is ordered.")
  @Refuses({
    "renewed-product-unknown",
    "renewed-twice",
    "term-end-wrong",
    "already-renewed",
    "renewal-pending",
    "product-not-renewable",
    "product-cancelled",
    "product-ended",
    "domain-to-be-restored",
    "renewals-ended",
    "too-far-ahead",
    "period-not-offered",
    "period-minimum-not-reached"
  })
  public PricePreview preview(
      UUID organisationId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RenewalPreviewRequest.class),
                      example = "{\"items\": [" + PREVIEWED + "]}"))
          @NotNull
          @Valid
          RenewalPreviewRequest asked) {
    recipients.ask(organisationId, asked.items());
    return PricePreview.of(service.preview(organisationId, asked.items()));
  }

  @POST
  @Path("/pro-forma")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
  @Allowed(value = Right.READ_MONEY, scope = Scope.MONEY_READ)
  @Throttled(value = "paper-caller", perCaller = true)
  @AsksOnly
  @Operation(
      operationId = "getRenewalProForma",
      summary = "Get a pro-forma for renewing products",
      description =
          "What invoices would say today, by `Accept` as JSON or as a PDF in the recipient's language:"
              + " marked as no invoice, without a number, and kept nowhere.")
  @Refuses({
    "renewed-product-unknown",
    "renewed-twice",
    "term-end-wrong",
    "already-renewed",
    "renewal-pending",
    "product-not-renewable",
    "product-cancelled",
    "product-ended",
    "domain-to-be-restored",
    "renewals-ended",
    "too-far-ahead",
    "period-not-offered",
    "period-minimum-not-reached"
  })
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProForma.class)),
        @Content(mediaType = "application/pdf")
      })
  public Response proForma(
      UUID organisationId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RenewalPreviewRequest.class),
                      example = "{\"items\": [" + PREVIEWED + "]}"))
          @NotNull
          @Valid
          RenewalPreviewRequest asked,
      @Context Request accepts) {
    var accepted = accepts.selectVariant(Variant.mediaTypes(JSON, PDF).build());
    if (accepted == null) {
      throw new NotAcceptableException();
    }
    recipients.ask(organisationId, asked.items());
    var quote = service.preview(organisationId, asked.items());
    if (!accepted.getMediaType().equals(PDF)) {
      return Response.ok(new ProForma(PricePreview.of(quote)), JSON)
          .header("Vary", "Accept")
          .build();
    }
    return Response.ok(proFormas.pdf(QuotedInvoices.of(organisationId, quote)), PDF)
        .header("Content-Disposition", "attachment; filename=\"pro-forma.pdf\"")
        .header("Vary", "Accept")
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(required = true, resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "renewProducts",
      summary = "Renew products",
      description =
          "All in one order or none, paid as a cart is. Each goes on from the end that its item"
              + " names: a repeat is told the new one. The period is the product's from then on."
              + " Nobody else renews them while the order waits for its payment.")
  @Refuses({
    "renewed-product-unknown",
    "renewed-twice",
    "term-end-wrong",
    "already-renewed",
    "renewal-pending",
    "product-not-renewable",
    "product-cancelled",
    "product-ended",
    "domain-to-be-restored",
    "renewals-ended",
    "too-far-ahead",
    "period-not-offered",
    "period-minimum-not-reached",
    "too-many-pending-orders",
    "too-many-transfer-orders",
    "price-changed",
    "billing-address-missing",
    "payment-method-required",
    "payment-method-unknown",
    "amount-invalid",
    "amount-not-positive",
    "currency-mismatch",
    "prepaid-too-high",
    "prepaid-ambiguous",
    "balance-insufficient"
  })
  public RestResponse<OrderResponse> renew(
      UUID organisationId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RenewalRequest.class),
                      example =
                          "{\"items\": ["
                              + RENEWED
                              + "], \"expectedTotal\": {\"amount\": \"70.27\", \"currency\":"
                              + " \"CHF\"}, \"paymentMethod\": \"sandbox:success\"}"))
          @NotNull
          @Valid
          RenewalRequest asked) {
    recipients.ask(organisationId, asked.items());
    var by = new RenewalOrders.Orderer(organisationId, request.caller().id(), request.network());
    var placed = service.renew(by, asked);
    orders.carryOut(placed);
    return Created.at(
        "/v1/organisations/" + organisationId + "/orders/" + placed.id(),
        orders.get(organisationId, placed.id()));
  }
}
