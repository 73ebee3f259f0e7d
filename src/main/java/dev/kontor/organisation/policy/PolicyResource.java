package dev.kontor.organisation.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an organisation requires of its users' sign-ins. */
@Path("/v1/organisations/{organisationId}/security-policy")
@Tag(name = "Security policy")
class PolicyResource {
  private final PolicyService policies;
  private final UnprotectedMemberTable unprotected;
  private final Cursors cursors;
  private final RequestContext request;

  PolicyResource(
      PolicyService policies,
      UnprotectedMemberTable unprotected,
      Cursors cursors,
      RequestContext request) {
    this.policies = policies;
    this.unprotected = unprotected;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "getSecurityPolicy",
      summary = "Read what is required of sign-ins",
      description = "With the version in `ETag`, and how many members comply.")
  public RestResponse<PolicyResponse> get(UUID organisationId) {
    return policies.get(organisationId).ok();
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Allowed(Right.ADMINISTER)
  @FreshPassword
  @Operation(
      operationId = "editSecurityPolicy",
      summary = "Require a second factor",
      description =
          "A JSON Merge Patch. At once, or from a date on. Users without a second factor are then"
              + " kept out from their next request on, until they enrol one or leave. Those whom it"
              + " hits are told at once, and again seven days and one day before the date.")
  @Refuses({"date-out-of-range", "date-without-requirement", "own-second-factor-missing"})
  public RestResponse<PolicyResponse> edit(
      UUID organisationId,
      @RequestBody(content = @Content(schema = @Schema(implementation = PolicyDetails.class)))
          @NotNull
          JsonNode patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return policies.edit(request.caller(), organisationId, patch, IfMatch.orMissing(ifMatch)).ok();
  }

  @GET
  @Path("/preview")
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "previewSecurityPolicy",
      summary = "List who has no second factor",
      description = "The members whom a requirement hits or would hit, in the order of joining.")
  public Page<UnprotectedMember> preview(UUID organisationId, @Valid @BeanParam PageRequest page) {
    var list = "unprotected members " + organisationId;
    return cursors.page(
        list,
        page,
        Cursor.FIRST,
        (after, limit) -> unprotected.list(organisationId, after, limit),
        last -> new Cursor(last.joinedAt(), last.memberId()));
  }
}
