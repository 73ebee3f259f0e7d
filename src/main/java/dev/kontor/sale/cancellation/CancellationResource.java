package dev.kontor.sale.cancellation;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** A product is cancelled, and reinstated (SUB-6). */
@Path("/v1/organisations/{organisationId}/products/{productId}/cancellation")
@Tag(name = "Products")
class CancellationResource {
  private final CancellationService service;

  CancellationResource(CancellationService service) {
    this.service = service;
  }

  @GET
  @Allowed(Right.MANAGE_PRODUCT)
  @Operation(
      operationId = "getCancellation",
      summary = "See what cancelling a product does",
      description = "Or has done. Refused as `cancelProduct` is.")
  @Refuses({
    "cancellation-moment-unknown",
    "domain-ends-with-term",
    "minimum-term-runs",
    "product-ended",
    "product-locked",
    "product-registering",
    "product-term-over",
    "product-without-end"
  })
  public CancellationResponse get(
      UUID organisationId,
      UUID productId,
      @Parameter(
              description = "`end_of_term`, where not given",
              schema = @Schema(implementation = CancellationMoment.class))
          @QueryParam("at")
          @Nullable String at) {
    return service.preview(
        organisationId, productId, at == null ? CancellationMoment.END_OF_TERM : parse(at));
  }

  private static CancellationMoment parse(String at) {
    return CancellationMoment.of(at)
        .orElseThrow(
            () -> CancellationProblem.CANCELLATION_MOMENT_UNKNOWN.exception().onQuery("at"));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_PRODUCT)
  @Operation(
      operationId = "cancelProduct",
      summary = "Cancel a product",
      description =
          "`end_of_term`: it runs until `paidUntil` without renewing, and ends then; a domain"
              + " expires, and can be restored. `now`: it ends for good. Pending orders that renew it are cancelled.")
  @Refuses({
    "domain-ends-with-term",
    "minimum-term-runs",
    "product-ended",
    "product-locked",
    "product-registering",
    "product-term-over",
    "product-without-end"
  })
  public CancellationResponse cancel(
      UUID organisationId, UUID productId, @NotNull @Valid CancellationRequest asked) {
    // Orders are locked before the organisation: what was ordered in between is locked first then.
    var done = Optional.<CancellationResponse>empty();
    while (done.isEmpty()) {
      done = service.cancel(organisationId, productId, asked.at());
    }
    return done.get();
  }

  @DELETE
  @Allowed(Right.MANAGE_PRODUCT)
  @ResponseStatus(204)
  @Operation(
      operationId = "reinstateProduct",
      summary = "Take the cancellation of a product back",
      description = "It goes on as before, but for orders and a scheduled change.")
  @Refuses({"product-ended", "product-locked", "product-not-cancelled", "product-term-over"})
  public void reinstate(UUID organisationId, UUID productId) {
    service.reinstate(organisationId, productId);
  }
}
