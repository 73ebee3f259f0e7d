package dev.kontor.access.grant;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** What the members of a work group may do with the organisation's products. */
@Path("/v1/organisations/{organisationId}/groups/{groupId}/access")
@Tag(name = "Work groups")
class GroupAccessResource {
  private final AccessService access;
  private final RequestContext request;

  GroupAccessResource(AccessService access, RequestContext request) {
    this.access = access;
    this.request = request;
  }

  @GET
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "getGroupAccess",
      summary = "Read a work group's access",
      description = "With the version in `ETag`.")
  public RestResponse<GroupAccessResponse> get(UUID organisationId, UUID groupId) {
    return access.ofGroup(organisationId, groupId).ok();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "replaceGroupAccess",
      summary = "Replace a work group's access",
      description =
          "As a whole, in the same way as a member's. All members of the group have it from the"
              + " next request on.")
  @Refuses({
    "grant-target-invalid",
    "granted-product-unknown",
    "granted-type-unknown",
    "granted-right-unknown",
    "too-many-grants"
  })
  public RestResponse<GroupAccessResponse> replace(
      UUID organisationId,
      UUID groupId,
      @RequestBody(content = @Content(schema = @Schema(implementation = AccessRequest.class)))
          @NotNull
          byte[] matrix,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return access
        .replaceOfGroup(
            request.caller(), organisationId, groupId, matrix, IfMatch.orMissing(ifMatch))
        .ok();
  }
}
