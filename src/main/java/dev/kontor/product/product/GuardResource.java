package dev.kontor.product.product;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What keeps people from a product for a while. */
@Path("/v1/organisations/{organisationId}/products/{productId}")
@Tag(name = "Products")
class GuardResource {
  private final GuardService guards;
  private final ProductQueries queries;
  private final RequestContext request;

  GuardResource(GuardService guards, ProductQueries queries, RequestContext request) {
    this.guards = guards;
    this.queries = queries;
    this.request = request;
  }

  @PUT
  @Path("/lock")
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
  @Path("/lock")
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

  @PUT
  @Path("/maintenance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "startMaintenance",
      summary = "Put a mail service under maintenance",
      description =
          "Mail is received as ever, but nobody can read it until that ends. It has to be"
              + " confirmed. Members who may see it, and read technical notices, get a mail.")
  @Refuses({"product-without-maintenance", "maintenance-unconfirmed"})
  public RestResponse<ProductResponse> startMaintenance(
      UUID organisationId, UUID productId, @NotNull @Valid MaintenanceRequest asked) {
    asked.requireConfirmed();
    guards.maintain(request.caller(), organisationId, productId, true);
    return queries.get(organisationId, productId).ok();
  }

  @DELETE
  @Path("/maintenance")
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "endMaintenance",
      summary = "End the maintenance of a mail service",
      description =
          "Mail can be read again. Members who may see it, and read technical notices, get a mail.")
  @Refuses("product-without-maintenance")
  public RestResponse<ProductResponse> endMaintenance(UUID organisationId, UUID productId) {
    guards.maintain(request.caller(), organisationId, productId, false);
    return queries.get(organisationId, productId).ok();
  }
}
