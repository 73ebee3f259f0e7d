package dev.kontor.service.feed;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.product.catalogue.Catalogue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Products that wait to be set up, for the provider's staff. */
@Path("/v1/operator/product-activations")
@Tag(name = "Operators")
class OperatorActivationResource {
  private final ActivationService activations;
  private final Catalogue catalogue;
  private final RequestContext request;

  OperatorActivationResource(
      ActivationService activations, Catalogue catalogue, RequestContext request) {
    this.activations = activations;
    this.catalogue = catalogue;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listProductActivations",
      summary = "List active products that nobody has taken up",
      description =
          "A product service takes a product up by going on in its feed after `product.activated`."
              + " Listed is what became active and hasn't ended, and what no service has gone on"
              + " after: because there is none, or it is behind, or it serves the type only since"
              + " then. Such a service isn't told afterwards: set these up by hand, and take them"
              + " up. The oldest first.")
  @Refuses("product-type-unknown")
  public Page<ActivationResponse> list(
      @Parameter(description = "Only products of this type", example = "web_hosting")
          @QueryParam("type")
          @Size(max = 40)
          @Nullable String type,
      @Valid @BeanParam PageRequest page) {
    if (type != null && !catalogue.isType(type)) {
      throw Catalogue.typeUnknown().onQuery("type");
    }
    return activations.open(type, page);
  }

  @POST
  @Path("/{productId}/take-up")
  @OperatorOnly
  @FreshPassword
  @Idempotent
  @ResponseStatus(204)
  @Operation(
      operationId = "takeUpProductActivation",
      summary = "Take up a product by hand",
      description =
          "Says that it is set up: it leaves the list, and stands in the activity of its"
              + " organisation. A service that reads of it later isn't kept from setting it up. What"
              + " was taken up before stays as it was, and is forgotten after thirty days. Not for"
              + " organisations of the operator's own.")
  @Refuses("own-affair")
  public RestResponse<Void> takeUp(UUID productId) {
    activations.takeUp(request.caller(), productId);
    return RestResponse.noContent();
  }
}
