package dev.kontor.sale.promotion;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an organisation gets for nothing (CPN-3). */
@Path("/v1/organisations/{organisationId}/free-options")
@Tag(name = "Carts")
class FreeOptionResource {
  private final FreeOptionLists options;
  private final RequestContext request;

  FreeOptionResource(FreeOptionLists options, RequestContext request) {
    this.options = options;
    this.request = request;
  }

  @GET
  @Allowed(Right.PAY)
  @Operation(
      operationId = "listFreeOptions",
      summary = "See what there is for nothing",
      description =
          "A free option gives the first term of one product, of a type or an offer; it is switched"
              + " on at a line of a cart, and renews at the list price. With `offer` it says which"
              + " ones there are for that, or why there is none: an order has it, it has expired or"
              + " is paused, another organisation of the caller has it, it is for another product,"
              + " or nobody has granted one.")
  @Refuses("free-option-offer-unknown")
  public FreeOptionList list(
      UUID organisationId,
      @Parameter(description = "The code of an offer") @QueryParam("offer") @Size(min = 1, max = 60)
          @Nullable String offer) {
    return options.list(request.caller(), organisationId, offer);
  }
}
