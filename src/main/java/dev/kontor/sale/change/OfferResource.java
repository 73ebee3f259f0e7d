package dev.kontor.sale.change;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.product.product.ProductResponse;
import dev.kontor.product.product.ShownProducts;
import dev.kontor.sale.order.OrderResponse;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.renewal.RenewalRecipients;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** A product gets another offer or period. */
@Path("/v1/organisations/{organisationId}/products/{productId}/offer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Renewals")
class OfferResource {
  private final ChangeService service;
  private final RenewalRecipients recipients;
  private final RenewalOrders orders;
  private final ShownProducts products;
  private final RequestContext request;

  OfferResource(
      ChangeService service,
      RenewalRecipients recipients,
      RenewalOrders orders,
      ShownProducts products,
      RequestContext request) {
    this.service = service;
    this.recipients = recipients;
    this.orders = orders;
    this.products = products;
    this.request = request;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_PRODUCT)
  @Idempotent(resumable = true)
  @Operation(
      operationId = "changeOffer",
      summary = "Change a product's offer or period",
      description =
          "A dearer offer with the same or a longer period begins a new term today: what is left of"
              + " the present terms pays a part. Answers with the order; needs `accounting` (tokens `money:write`) and an"
              + " `Idempotency-Key`. All else is the next term's, whoever renews it: answers with"
              + " the product. A shorter period waits for the last month, or comes `at` the"
              + " `end_of_term`. With `preview` nothing changes.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      anyOf = {ProductResponse.class, OrderResponse.class, OfferPreview.class})))
  @Refuses({
    "offer-unknown",
    "offer-not-sold",
    "offer-of-other-type",
    "period-not-offered",
    "period-minimum-not-reached",
    "offer-unchanged",
    "product-to-be-renewed",
    "product-not-renewable",
    "product-cancelled",
    "product-ended",
    "domain-to-be-restored",
    "renewals-ended",
    "too-far-ahead",
    "renewal-pending",
    "change-too-early",
    "only-at-end-of-term",
    "invoice-open",
    "expected-total-required",
    "too-many-pending-orders",
    "price-changed",
    "billing-address-missing",
    "payment-method-required",
    "payment-method-unknown",
    "transfer-too-slow",
    "amount-invalid",
    "amount-not-positive",
    "currency-mismatch",
    "prepaid-too-high",
    "prepaid-ambiguous",
    "balance-insufficient"
  })
  public RestResponse<Object> change(
      UUID organisationId,
      UUID productId,
      @Parameter(description = "Whether only to see what it would be", example = "true")
          @QueryParam("preview")
          @Nullable Boolean preview,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = OfferChangeRequest.class),
                      example = "{\"period\": \"P1M\", \"at\": \"end_of_term\"}"))
          @NotNull
          @Valid
          OfferChangeRequest asked) {
    recipients.askAbout(organisationId, List.of(productId));
    if (Boolean.TRUE.equals(preview)) {
      return RestResponse.ok(
          OfferPreview.of(
              service.preview(organisationId, productId, asked),
              request.caller().may(Right.READ_MONEY)));
    }
    var by = new RenewalOrders.Orderer(organisationId, request.caller().id(), request.network());
    var placed = service.change(request.caller(), by, productId, asked);
    placed.ifPresent(orders::carryOut);
    return RestResponse.ok(
        placed
            .<Object>map(each -> orders.get(organisationId, each.id()))
            .orElseGet(() -> products.get(organisationId, productId)));
  }

  @DELETE
  @Allowed(Right.MANAGE_PRODUCT)
  @ResponseStatus(204)
  @Operation(
      operationId = "withdrawOfferChange",
      summary = "Take a scheduled change back",
      description = "The next term is of the same as the present one again.")
  public void withdraw(UUID organisationId, UUID productId) {
    service.withdraw(organisationId, productId);
  }
}
