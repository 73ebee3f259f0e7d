package dev.kontor.sale.warranty;

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

/** A domain has a renewal warranty, or not. */
@Path("/v1/organisations/{organisationId}/products/{productId}/renewal-warranty")
@Tag(name = "Renewals")
class WarrantyResource {
  private final WarrantyService service;
  private final RequestContext request;

  WarrantyResource(WarrantyService service, RequestContext request) {
    this.service = service;
    this.request = request;
  }

  @PUT
  @Allowed(
      value = Right.SWITCH_RENEWAL,
      scope = {Scope.PRODUCTS_WRITE, Scope.MONEY_WRITE})
  @ResponseStatus(204)
  @Operation(
      operationId = "startRenewalWarranty",
      summary = "Have a domain never be lost",
      description =
          "Where nobody renews it, it is renewed on account on the day before it expires. Its"
              + " yearly price comes with the next term. It costs money, so that it needs"
              + " `accounting` too.")
  @Refuses({
    "warranty-for-domains-only",
    "product-not-renewable",
    "product-cancelled",
    "product-ended",
    "domain-to-be-restored"
  })
  public void start(UUID organisationId, UUID productId) {
    service.start(request.caller(), organisationId, productId);
  }

  @DELETE
  @Allowed(Right.SWITCH_RENEWAL)
  @ResponseStatus(204)
  @Operation(
      operationId = "stopRenewalWarranty",
      summary = "End the renewal warranty of a domain",
      description = "What is paid of it isn't paid back.")
  public void stop(UUID organisationId, UUID productId) {
    service.stop(organisationId, productId);
  }
}
