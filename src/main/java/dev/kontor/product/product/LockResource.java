package dev.kontor.product.product;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Locks products. */
@Path("/v1/organisations/{organisationId}/products/{productId}/lock")
@Tag(name = "Products")
class LockResource {
  private final GuardService guards;
  private final ProductQueries queries;
  private final RequestContext request;

  LockResource(GuardService guards, ProductQueries queries, RequestContext request) {
    this.guards = guards;
    this.queries = queries;
    this.request = request;
  }

  @PUT
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "lockProduct",
      summary = "Lock a product",
      description =
          "From the next request on nobody but administrators and legal representatives may more"
              + " than use it. Members who may see it, and read technical notices, get a mail. Mail"
              + " services can't be locked: they can be put under maintenance.")
  @Refuses("product-not-lockable")
  public RestResponse<ProductResponse> lock(UUID organisationId, UUID productId) {
    guards.lock(request.caller(), organisationId, productId, true);
    return queries.get(organisationId, productId).ok();
  }

  @DELETE
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "unlockProduct",
      summary = "Unlock a product",
      description =
          "All rights are back as they were. Those who may see it, and read technical notices, get"
              + " a mail.")
  @Refuses("product-not-lockable")
  public RestResponse<ProductResponse> unlock(UUID organisationId, UUID productId) {
    guards.lock(request.caller(), organisationId, productId, false);
    return queries.get(organisationId, productId).ok();
  }
}
