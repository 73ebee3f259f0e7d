package dev.kontor.service.holding;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.ServiceOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What members keep in a product, as its service tells it. */
@Path("/v1/organisations/{organisationId}/products/{productId}/holdings")
@Tag(name = "Holdings")
class HoldingResource {
  private final HoldingService holdings;

  HoldingResource(HoldingService holdings) {
    this.holdings = holdings;
  }

  @GET
  @ServiceOnly
  @Operation(
      operationId = "listHoldings",
      summary = "List what members keep in a product",
      description = "By id. For product services, of products of their types.")
  public Page<HoldingResponse> list(
      UUID organisationId, UUID productId, @Valid @BeanParam PageRequest page) {
    return holdings.list(organisationId, productId, page);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @ServiceOnly
  @ResponseStatus(204)
  @Operation(
      operationId = "replaceHoldings",
      summary = "Tell what members keep in a product",
      description =
          "The whole list, of at most 1,000 items; what stayed the same keeps its id. Removing a"
              + " member and changing a password build on it. For product services, of products of"
              + " their types.")
  @Refuses({"holding-user-unknown", "holding-repeated", "holding-address-invalid"})
  public void replace(UUID organisationId, UUID productId, @NotNull @Valid HoldingsRequest told) {
    holdings.replace(organisationId, productId, told.items());
  }
}
