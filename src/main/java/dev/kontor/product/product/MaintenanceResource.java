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

/** Puts mail services under maintenance. */
@Path("/v1/organisations/{organisationId}/products/{productId}/maintenance")
@Tag(name = "Products")
class MaintenanceResource {
  private final GuardService guards;
  private final ProductQueries queries;
  private final RequestContext request;

  MaintenanceResource(GuardService guards, ProductQueries queries, RequestContext request) {
    this.guards = guards;
    this.queries = queries;
    this.request = request;
  }

  @PUT
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
