package dev.kontor.sale.cart;

import dev.kontor.access.finder.FreeDomains;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.idempotency.KeyedWork;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.product.domain.DomainNames;
import dev.kontor.product.product.Products;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an organisation is about to buy (SUB-1). */
@Path("/v1/organisations/{organisationId}/carts")
@Tag(name = "Carts")
class CartResource {
  private final CartService carts;
  private final CartLists lists;
  private final FreeDomains freeDomains;
  private final DomainNames domainNames;
  private final KeyedWork work;
  private final RequestContext request;
  private final Clock clock;

  CartResource(
      CartService carts,
      CartLists lists,
      FreeDomains freeDomains,
      DomainNames domainNames,
      KeyedWork work,
      RequestContext request,
      Clock clock) {
    this.carts = carts;
    this.lists = lists;
    this.freeDomains = freeDomains;
    this.domainNames = domainNames;
    this.work = work;
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Allowed(Right.PAY)
  @Operation(
      operationId = "listCarts",
      summary = "List the carts",
      description = "The newest first, without lines and prices; lapsed ones for two months more.")
  public Page<CartSummary> list(UUID organisationId, @Valid @BeanParam PageRequest page) {
    return lists.list(organisationId, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "openCart",
      summary = "Open a cart",
      description =
          "An empty one. It lapses thirty days after its last change; an organisation has 50 open"
              + " ones at most.")
  @Refuses("too-many-carts")
  public RestResponse<CartResponse> open(UUID organisationId, @NotNull @Valid CartRequest asked) {
    var id = carts.open(organisationId);
    return created(organisationId, id, "");
  }

  @GET
  @Path("/{cartId}")
  @Allowed(Right.PAY)
  @Operation(
      operationId = "getCart",
      summary = "Read a cart",
      description =
          "With `preview`: what its lines cost today, the tax for each recipient of an invoice, and"
              + " what of it the prepaid account pays. A line that can't be had today says so in"
              + " `refusal`, and isn't in the preview. Terms would begin today, at 00:00 UTC.")
  public CartResponse get(UUID organisationId, UUID cartId) {
    lists.ask(organisationId, cartId, null);
    return lists.get(organisationId, cartId);
  }

  @PATCH
  @Path("/{cartId}")
  @Allowed(Right.PAY)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editCart",
      summary = "Edit a cart",
      description =
          "How it is to be paid, and who gets the invoice. A JSON Merge Patch: absent members stay,"
              + " null empties. What is left after the prepaid account is for the payment method.")
  @Refuses({
    "cart-lapsed",
    "payment-method-unknown",
    "billing-address-unknown",
    "amount-invalid",
    "amount-not-positive",
    "currency-mismatch",
    "prepaid-too-high",
    "prepaid-ambiguous"
  })
  public CartResponse edit(
      UUID organisationId,
      UUID cartId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = CartDetails.class),
                      example = "{\"prepaidAll\": true}"))
          @NotNull
          byte[] patch) {
    carts.edit(organisationId, cartId, patch);
    return get(organisationId, cartId);
  }

  @DELETE
  @Path("/{cartId}")
  @Allowed(Right.PAY)
  @ResponseStatus(204)
  @Operation(
      operationId = "removeCart",
      summary = "Throw a cart away",
      description = "With its lines. Nothing was reserved or charged for them.")
  public void remove(UUID organisationId, UUID cartId) {
    carts.remove(organisationId, cartId);
  }

  @POST
  @Path("/{cartId}/lines")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(beginsItself = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "addCartLine",
      summary = "Put a product into a cart",
      description =
          "Answers with the whole cart; it has 100 lines at most. The price is that of the day on"
              + " which it is read."
              + " A domain has to be free, and of the offer's extension; being in"
              + " a cart reserves nothing.")
  @Refuses({
    "cart-lapsed",
    "too-many-cart-lines",
    "offer-unknown",
    "offer-not-sold",
    "period-not-offered",
    "period-minimum-not-reached",
    "domain-name-required",
    "domain-name-invalid",
    "domain-name-taken",
    "domain-extension-mismatch",
    "domain-in-cart",
    "one-per-organisation",
    "not-for-this-offer",
    "billing-address-unknown"
  })
  public RestResponse<CartResponse> addLine(
      UUID organisationId, UUID cartId, @NotNull @Valid NewCartLine asked) {
    lists.ask(organisationId, cartId, null);
    var domainName = free(asked.domainName());
    return work.once(
        () -> {
          var id = carts.add(organisationId, cartId, asked, domainName);
          return created(organisationId, cartId, "/lines/" + id);
        });
  }

  private RestResponse<CartResponse> created(UUID organisationId, UUID cartId, String below) {
    var location = "/v1/organisations/" + organisationId + "/carts/" + cartId + below;
    return Created.at(location, lists.get(organisationId, cartId));
  }

  /** As registries write it. */
  private @Nullable String free(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var name =
        domainNames
            .registrable(typed, today)
            .orElseThrow(() -> Products.domainNameInvalid().onField("domainName"));
    if (freeDomains.isTaken(request.caller(), name)) {
      throw Products.domainNameTaken().onField("domainName");
    }
    return name;
  }

  @PATCH
  @Path("/{cartId}/lines/{lineId}")
  @Allowed(Right.PAY)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editCartLine",
      summary = "Edit a line of a cart",
      description =
          "A JSON Merge Patch: absent members stay, null empties. The offer and a domain's name stay"
              + " what they are. Answers with the whole cart.")
  @Refuses({
    "cart-lapsed",
    "offer-not-sold",
    "period-not-offered",
    "period-minimum-not-reached",
    "not-for-this-offer",
    "billing-address-unknown",
    "free-option-unknown",
    "free-option-not-applicable"
  })
  public CartResponse editLine(
      UUID organisationId,
      UUID cartId,
      UUID lineId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = CartLineDetails.class),
                      example = "{\"autoRenewal\": true}"))
          @NotNull
          byte[] patch) {
    carts.edit(organisationId, cartId, lineId, patch);
    return get(organisationId, cartId);
  }

  @DELETE
  @Path("/{cartId}/lines/{lineId}")
  @Allowed(Right.PAY)
  @Operation(
      operationId = "removeCartLine",
      summary = "Take a line out of a cart",
      description = "Answers with the whole cart.")
  @Refuses("cart-lapsed")
  public CartResponse removeLine(UUID organisationId, UUID cartId, UUID lineId) {
    carts.remove(organisationId, cartId, lineId);
    return get(organisationId, cartId);
  }
}
