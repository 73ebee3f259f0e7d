package dev.kontor.sale.promotion;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.QueryId;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How operators grant free options, and pause them (CPN-4). */
@Path("/v1/operator/free-options")
@Tag(name = "Operators")
class OperatorFreeOptionResource {
  private final GrantedFreeOptions options;
  private final FreeOptionService grants;
  private final RequestContext request;

  OperatorFreeOptionResource(
      GrantedFreeOptions options, FreeOptionService grants, RequestContext request) {
    this.options = options;
    this.grants = grants;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listGrantedFreeOptions",
      summary = "List the free options of all organisations",
      description = "The newest first.")
  public Page<FreeOptionResponse> list(
      @Parameter(
              description = "Only those of one organisation",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("organisationId")
          @Nullable String organisationId,
      @Valid @BeanParam PageRequest page) {
    return options.list(QueryId.parse(organisationId, "organisationId"), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "grantFreeOption",
      summary = "Grant a free option",
      description =
          "The first term of one product, for nothing. Not for organisations of the operator's own."
              + " Stands in the organisation's activity.")
  @Refuses({
    "free-option-incomplete",
    "free-option-offer-unknown",
    "free-options-not-for-type",
    "product-type-unknown",
    "own-affair"
  })
  public RestResponse<FreeOptionResponse> grant(@NotNull @Valid GrantFreeOptionRequest asked) {
    var granted = grants.grant(request.caller(), asked);
    return granted.created("/v1/operator/free-options/" + granted.body().id());
  }

  @GET
  @Path("/{freeOptionId}")
  @OperatorOnly
  @Operation(
      operationId = "getFreeOption",
      summary = "Read a free option",
      description = "With the version in `ETag`.")
  public RestResponse<FreeOptionResponse> get(UUID freeOptionId) {
    return options.get(freeOptionId).ok();
  }

  @PATCH
  @Path("/{freeOptionId}")
  @OperatorOnly
  @FreshPassword
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editFreeOption",
      summary = "Pause a free option, or change its last day",
      description =
          "An order that has it keeps it. Not for organisations of the operator's own. Stands in"
              + " the organisation's activity.")
  @Refuses("own-affair")
  public RestResponse<FreeOptionResponse> edit(
      UUID freeOptionId,
      @RequestBody(content = @Content(schema = @Schema(implementation = FreeOptionDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return grants.edit(request.caller(), freeOptionId, patch, IfMatch.orMissing(ifMatch)).ok();
  }
}
