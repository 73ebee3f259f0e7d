package dev.kontor.sale.autorenewal;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One product renews by itself, or not. */
@Path("/v1/organisations/{organisationId}/products/{productId}/auto-renewal")
@Tag(name = "Renewals")
class ProductAutoRenewalResource {
  private final AutoRenewalService service;
  private final RequestContext request;

  ProductAutoRenewalResource(AutoRenewalService service, RequestContext request) {
    this.service = service;
    this.request = request;
  }

  @PUT
  @Allowed(
      value = Right.SWITCH_RENEWAL,
      scope = {Scope.PRODUCTS_WRITE, Scope.MONEY_WRITE})
  @ResponseStatus(204)
  @Operation(
      operationId = "startAutoRenewal",
      summary = "Have a product renew by itself",
      description = "As `switchAutoRenewal`. It costs money, so that it needs `accounting` too.")
  @Refuses({"product-not-renewable", "product-cancelled", "product-ended", "domain-to-be-restored"})
  public void start(UUID organisationId, UUID productId) {
    service.switchOne(request.caller(), organisationId, productId, true);
  }

  @DELETE
  @Allowed(Right.SWITCH_RENEWAL)
  @ResponseStatus(204)
  @Operation(
      operationId = "stopAutoRenewal",
      summary = "Have a product not renew by itself any more",
      description = "Also while it is locked.")
  public void stop(UUID organisationId, UUID productId) {
    service.switchOne(request.caller(), organisationId, productId, false);
  }
}
