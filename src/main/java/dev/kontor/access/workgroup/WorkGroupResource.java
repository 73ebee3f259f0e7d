package dev.kontor.access.workgroup;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The work groups of an organisation. */
@Path("/v1/organisations/{organisationId}/groups")
@Tag(name = "Work groups")
class WorkGroupResource {
  private final WorkGroupService groups;
  private final WorkGroupQueries queries;
  private final Cursors cursors;
  private final RequestContext request;

  WorkGroupResource(
      WorkGroupService groups, WorkGroupQueries queries, Cursors cursors, RequestContext request) {
    this.groups = groups;
    this.queries = queries;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "listGroups",
      summary = "List the work groups",
      description = "Oldest first. Who is in one: list the members by `group`.")
  public Page<WorkGroupResponse> list(UUID organisationId, @Valid @BeanParam PageRequest page) {
    var list = "groups " + organisationId;
    return cursors.page(
        list,
        page,
        Cursor.FIRST,
        (after, limit) -> queries.list(organisationId, after, limit),
        last -> new Cursor(last.createdAt(), last.id()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_MEMBERS)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addGroup",
      summary = "Make a work group",
      description = "Without members and access at first; an organisation can have 1,000 of them.")
  @Refuses({"group-name-taken", "too-many-groups"})
  public RestResponse<WorkGroupResponse> add(
      UUID organisationId, @NotNull @Valid WorkGroupDetails details) {
    var id = groups.add(request.caller(), organisationId, details);
    return queries
        .get(organisationId, id)
        .created("/v1/organisations/" + organisationId + "/groups/" + id);
  }

  @GET
  @Path("/{groupId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "getGroup",
      summary = "Read a work group",
      description = "With the version in `ETag`.")
  public RestResponse<WorkGroupResponse> get(UUID organisationId, UUID groupId) {
    return queries.get(organisationId, groupId).ok();
  }

  @PATCH
  @Path("/{groupId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editGroup",
      summary = "Rename a work group",
      description = "Its members and its access stay.")
  @Refuses("group-name-taken")
  public RestResponse<WorkGroupResponse> edit(
      UUID organisationId,
      UUID groupId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = WorkGroupDetails.class),
                      example = "{\"name\": \"Hut keepers\"}"))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    groups.edit(request.caller(), organisationId, groupId, patch, IfMatch.orMissing(ifMatch));
    return get(organisationId, groupId);
  }

  @DELETE
  @Path("/{groupId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @ResponseStatus(204)
  @Operation(
      operationId = "removeGroup",
      summary = "Remove a work group",
      description =
          "Its members lose what only the group gave them, from the next request on; what was"
              + " granted to them directly stays.")
  public void remove(
      UUID organisationId, UUID groupId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    groups.remove(request.caller(), organisationId, groupId, IfMatch.orMissing(ifMatch));
  }

  @PUT
  @Path("/{groupId}/members/{memberId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @ResponseStatus(204)
  @Operation(
      operationId = "addGroupMember",
      summary = "Put a member into a work group",
      description = "The member has the group's access from the next request on.")
  @Refuses("too-many-groups-of-member")
  public void addMember(UUID organisationId, UUID groupId, UUID memberId) {
    groups.addMember(request.caller(), organisationId, groupId, memberId);
  }

  @DELETE
  @Path("/{groupId}/members/{memberId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @ResponseStatus(204)
  @Operation(
      operationId = "removeGroupMember",
      summary = "Take a member out of a work group",
      description =
          "The member loses what only the group gave, from the next request on; direct grants"
              + " stay.")
  public void removeMember(UUID organisationId, UUID groupId, UUID memberId) {
    groups.removeMember(request.caller(), organisationId, groupId, memberId);
  }
}
