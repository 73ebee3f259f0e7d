package dev.kontor.sale.restoration;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.sale.order.OrderResponse;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.renewal.RenewalRecipients;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** A domain is had back from its redemption period. */
@Path("/v1/organisations/{organisationId}/products/{productId}/restoration")
@Tag(name = "Renewals")
class RestorationResource {
  private final RestorationService service;
  private final RenewalRecipients recipients;
  private final RenewalOrders orders;
  private final RequestContext request;

  RestorationResource(
      RestorationService service,
      RenewalRecipients recipients,
      RenewalOrders orders,
      RequestContext request) {
    this.service = service;
    this.recipients = recipients;
    this.orders = orders;
    this.request = request;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "quoteRestoration",
      summary = "See what restoring a domain costs",
      description =
          "The fee of the day it expired, and today's price of its next term, which begins with the"
              + " old expiry.")
  @Refuses({
    "not-to-be-restored",
    "domain-not-expired",
    "domain-released",
    "restoration-not-offered",
    "renewal-pending",
    "renewals-ended",
    "product-not-renewable"
  })
  public RestorationResponse quote(UUID organisationId, UUID productId) {
    recipients.askAbout(organisationId, List.of(productId));
    return RestorationResponse.of(service.quote(organisationId, productId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(required = true, resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "restoreDomain",
      summary = "Restore a domain",
      description =
          "Paid as a cart is, before the redemption period ends. What its registry refuses is"
              + " credited.")
  @Refuses({
    "not-to-be-restored",
    "domain-not-expired",
    "domain-released",
    "restoration-not-offered",
    "renewal-pending",
    "renewals-ended",
    "product-not-renewable",
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
  public RestResponse<OrderResponse> restore(
      UUID organisationId,
      UUID productId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RestorationRequest.class),
                      example =
                          "{\"expectedTotal\": {\"amount\": \"63.67\", \"currency\": \"CHF\"},"
                              + " \"paymentMethod\": \"sandbox:success\"}"))
          @NotNull
          @Valid
          RestorationRequest asked) {
    recipients.askAbout(organisationId, List.of(productId));
    var by = new RenewalOrders.Orderer(organisationId, request.caller().id(), request.network());
    var placed = service.restore(by, productId, asked);
    orders.carryOut(placed);
    return Created.at(
        "/v1/organisations/" + organisationId + "/orders/" + placed.id(),
        orders.get(organisationId, placed.id()));
  }
}
