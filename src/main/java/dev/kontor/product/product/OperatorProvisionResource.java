package dev.kontor.product.product;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Products that the provider's staff make for organisations. */
@Path("/v1/operator/organisations/{organisationId}/products")
@Tag(name = "Operators")
class OperatorProvisionResource {
  private final ProvisionService provision;
  private final ProductQueries queries;
  private final RequestContext request;

  OperatorProvisionResource(
      ProvisionService provision, ProductQueries queries, RequestContext request) {
    this.provision = provision;
    this.queries = queries;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "provisionProduct",
      summary = "Make a product for an organisation",
      description =
          "Without an order. Members and work groups that were promised the products of its type to"
              + " come have their rights on it at once. Not for organisations of the operator's"
              + " own.")
  @Refuses({
    "product-type-unknown",
    "product-offer-unknown",
    "product-period-unavailable",
    "domain-name-invalid",
    "domain-extension-mismatch",
    "domain-name-taken",
    "domain-contact-invalid",
    "one-per-organisation",
    "own-affair"
  })
  public RestResponse<ProductResponse> make(
      UUID organisationId, @NotNull @Valid NewProductRequest asked) {
    var id = provision.make(request.caller(), organisationId, asked.product());
    return queries
        .get(organisationId, id)
        .created("/v1/organisations/" + organisationId + "/products/" + id);
  }
}
