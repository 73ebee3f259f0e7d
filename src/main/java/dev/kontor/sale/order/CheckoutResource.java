package dev.kontor.sale.order;

import dev.kontor.money.payment.Payments;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.sale.cart.Carts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** A cart becomes an order (SUB-1). */
@Path("/v1/organisations/{organisationId}/carts/{cartId}/checkout")
@Tag(name = "Carts")
class CheckoutResource {
  private final CheckoutService checkout;
  private final OrderLists orders;
  private final Carts carts;
  private final Payments payments;
  private final RequestContext request;

  CheckoutResource(
      CheckoutService checkout,
      OrderLists orders,
      Carts carts,
      Payments payments,
      RequestContext request) {
    this.checkout = checkout;
    this.orders = orders;
    this.carts = carts;
    this.payments = payments;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(required = true, resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "checkOut",
      summary = "Order what is in a cart",
      description =
          "For the total that was read and no other. The prepaid account pays what is said, credit"
              + " first, and the payment method the rest: all or nothing. `status` tells how it went:"
              + " `paid`, with products and invoices; `failed`, where the payment was declined: then"
              + " the cart is open again; or `pending`, where the provider will tell later: what the"
              + " prepaid account pays is set aside until then. By `bank_transfer` it is"
              + " `pending` too: invoices are open at once, it is delivered once they are paid, and"
              + " where they aren't in time they are credited. Money that comes after that"
              + " goes to the prepaid account. A domain is `registering` until its registry has answered.")
  @Refuses({
    "cart-empty",
    "cart-lapsed",
    "cart-checked-out",
    "too-many-pending-orders",
    "too-many-transfer-orders",
    "offer-unknown",
    "offer-not-sold",
    "period-not-offered",
    "period-minimum-not-reached",
    "price-changed",
    "billing-address-missing",
    "billing-address-unknown",
    "payment-method-required",
    "payment-method-unknown",
    "amount-invalid",
    "amount-not-positive",
    "currency-mismatch",
    "prepaid-too-high",
    "prepaid-ambiguous",
    "balance-insufficient",
    "domain-name-taken",
    "one-per-organisation"
  })
  public RestResponse<OrderResponse> checkOut(
      UUID organisationId,
      UUID cartId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = CheckoutRequest.class),
                      example =
                          "{\"expectedTotal\": {\"amount\": \"70.27\", \"currency\": \"CHF\"},"
                              + " \"paymentMethod\": \"sandbox:success\"}"))
          @NotNull
          @Valid
          CheckoutRequest asked) {
    carts.ask(organisationId, cartId, asked.billingAddressId());
    var placed =
        checkout.place(request.caller().id(), organisationId, cartId, asked, request.network());
    placed.pending().ifPresent(each -> payments.carryOut(each.payment(), each.method()));
    return Created.at(
        "/v1/organisations/" + organisationId + "/orders/" + placed.id(),
        orders.get(organisationId, placed.id()));
  }
}
