package dev.kontor.sale.cart;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.idempotency.KeyedWork;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The coupons in a cart (CPN-1). */
@Path("/v1/organisations/{organisationId}/carts/{cartId}/coupons")
@Tag(name = "Carts")
class CartCouponResource {
  private final CartCouponService coupons;
  private final TypedCodes codes;
  private final CartLists lists;
  private final KeyedWork work;
  private final RequestContext request;

  CartCouponResource(
      CartCouponService coupons,
      TypedCodes codes,
      CartLists lists,
      KeyedWork work,
      RequestContext request) {
    this.coupons = coupons;
    this.codes = codes;
    this.lists = lists;
    this.work = work;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(beginsItself = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "addCartCoupon",
      summary = "Put a coupon into a cart",
      description =
          "It claims the lines that it is for and that no earlier discount has: a line has one. One"
              + " that does nothing is refused. A cart has 10 at most; before the checkout none is"
              + " reserved. Answers with the whole cart. Guessing is slowed down.")
  @Refuses({
    "cart-lapsed",
    "too-many-cart-coupons",
    "coupon-unknown",
    "coupon-paused",
    "coupon-not-yet-valid",
    "coupon-expired",
    "coupon-exhausted",
    "coupon-used",
    "coupon-first-order-only",
    "coupon-other-currency",
    "coupon-other-product",
    "coupon-other-period",
    "coupon-below-minimum",
    "coupon-no-line-left",
    "coupon-applied-already"
  })
  public RestResponse<CartResponse> addCoupon(
      UUID organisationId, UUID cartId, @NotNull @Valid CartCouponRequest asked) {
    lists.requireThere(organisationId, cartId);
    var couponId = codes.find(request.caller(), asked.code());
    return work.once(
        () -> {
          coupons.add(organisationId, cartId, couponId);
          return Created.at(
              "/v1/organisations/" + organisationId + "/carts/" + cartId,
              lists.get(organisationId, cartId));
        });
  }

  @DELETE
  @Path("/{couponCode}")
  @Allowed(Right.PAY)
  @Operation(
      operationId = "removeCartCoupon",
      summary = "Take a coupon out of a cart",
      description = "Answers with the whole cart.")
  @Refuses("cart-lapsed")
  public CartResponse removeCoupon(UUID organisationId, UUID cartId, String couponCode) {
    coupons.remove(organisationId, cartId, couponCode);
    return lists.get(organisationId, cartId);
  }
}
