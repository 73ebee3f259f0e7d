package dev.kontor.organisation.membership;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.QueryId;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** The members of an organisation. */
@Path("/v1/organisations/{organisationId}/members")
@Tag(name = "Members")
class MemberResource {
  private final MemberService members;
  private final MemberQueries queries;
  private final Cursors cursors;
  private final RequestContext request;

  MemberResource(
      MemberService members, MemberQueries queries, Cursors cursors, RequestContext request) {
    this.members = members;
    this.queries = queries;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(Right.READ_MEMBERS)
  @Operation(
      operationId = "listMembers",
      summary = "List the members",
      description = "In the order in which they joined. Closed to externals.")
  @Refuses({"role-unknown", "two-factor-filter-unknown"})
  public Page<MemberResponse> list(
      UUID organisationId,
      @Parameter(
              description = "Only members with this role",
              example = "collaborator",
              schema = @Schema(implementation = Role.class))
          @QueryParam("role")
          @Nullable String role,
      @Parameter(description = "A part of the name or address", example = "kell")
          @QueryParam("q")
          @Size(max = 100)
          @Nullable String text,
      @Parameter(
              description = "`missing`: only members without a second factor",
              example = "missing",
              schema = @Schema(type = SchemaType.STRING, enumeration = "missing"))
          @QueryParam("twoFactor")
          @Nullable String twoFactor,
      @Parameter(
              description = "Only members in this work group; only who manages members may ask",
              example = "019ab3c5-4c10-7f31-8a52-6d7e8f901a2b")
          @QueryParam("group")
          @Nullable String group,
      @Valid @BeanParam PageRequest page) {
    var list = "members " + organisationId;
    var filter =
        new MemberQueries.Filter(
            role == null ? null : parse(role), text, isMissing(twoFactor), mayFilterBy(group));
    return cursors.page(
        list,
        page,
        Cursor.FIRST,
        (after, limit) -> queries.list(organisationId, filter, after, limit),
        last -> new Cursor(last.joinedAt(), last.id()));
  }

  @GET
  @Path("/{memberId}")
  @Allowed(Right.READ_MEMBERS)
  @Operation(
      operationId = "getMember",
      summary = "Read a member",
      description = "With the version in `ETag`. Closed to externals.")
  public RestResponse<MemberResponse> get(UUID organisationId, UUID memberId) {
    return queries
        .find(organisationId, memberId)
        .orElseThrow(CommonProblem.NOT_FOUND::exception)
        .ok();
  }

  @PATCH
  @Path("/{memberId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editMember",
      summary = "Change a member's role or permissions",
      description =
          "Takes effect on the member's next request. Only legal representatives change legal"
              + " representatives or make new ones; making one needs a fresh password check. One"
              + " legal representative always stays.")
  @Refuses({
    "last-legal-representative",
    "legal-representatives-only",
    "accounting-included",
    "fresh-authentication-required"
  })
  public RestResponse<MemberResponse> edit(
      UUID organisationId,
      UUID memberId,
      @RequestBody(content = @Content(schema = @Schema(implementation = MemberDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    members.edit(request.caller(), organisationId, memberId, patch, IfMatch.orMissing(ifMatch));
    return get(organisationId, memberId);
  }

  @DELETE
  @Path("/{memberId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removeMember",
      summary = "Remove a member",
      description =
          "Ends the membership from the next request on. Where something has to be decided about"
              + " the member's data, see `removal`. Who wants to go oneself, leaves instead.")
  @Refuses({
    "last-legal-representative",
    "legal-representatives-only",
    "remove-oneself",
    "removal-decisions-missing"
  })
  public void remove(
      UUID organisationId, UUID memberId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    members.remove(request.caller(), organisationId, memberId, IfMatch.orMissing(ifMatch));
  }

  /** Work groups are told to who manages members only. */
  private @Nullable UUID mayFilterBy(@Nullable String group) {
    if (group != null && !request.caller().may(Right.MANAGE_MEMBERS)) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    return QueryId.parse(group, "group");
  }

  private static boolean isMissing(@Nullable String twoFactor) {
    if (twoFactor != null && !twoFactor.equals("missing")) {
      throw MembershipProblem.TWO_FACTOR_FILTER_UNKNOWN.exception().onQuery("twoFactor");
    }
    return twoFactor != null;
  }

  private static Role parse(String role) {
    return Role.of(role)
        .orElseThrow(() -> MembershipProblem.ROLE_UNKNOWN.exception().onQuery("role"));
  }
}
