package dev.kontor.access.invitation;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** The invitations of an organisation. */
@Path("/v1/organisations/{organisationId}/invitations")
@Tag(name = "Invitations")
class InvitationResource {
  private final InvitationService invitations;
  private final InvitationListService list;
  private final RequestContext request;

  InvitationResource(
      InvitationService invitations, InvitationListService list, RequestContext request) {
    this.invitations = invitations;
    this.list = list;
    this.request = request;
  }

  @GET
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "listInvitations",
      summary = "List the invitations",
      description = "All of them, whatever became of them, newest first.")
  public Page<InvitationResponse> list(UUID organisationId, @Valid @BeanParam PageRequest page) {
    return list.of(organisationId, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_MEMBERS)
  @Throttled(value = "invitations-organisation", by = "organisationId")
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "invite",
      summary = "Invite somebody",
      description =
          "Mails an invitation with a link that only that address gets; it works for seven days."
              + " Only legal representatives invite legal representatives, with a fresh password"
              + " check. Access and work groups can be prepared; they apply when the invitation is"
              + " accepted, as far as they are still there. Rank is judged again then.")
  @Refuses({
    "everything-by-role",
    "grant-target-invalid",
    "granted-product-unknown",
    "granted-type-unknown",
    "granted-right-unknown",
    "too-many-grants",
    "group-unknown",
    "already-member",
    "already-invited",
    "too-many-invitations",
    "too-many-invitations-to-address",
    "legal-representatives-only",
    "accounting-included",
    "fresh-authentication-required"
  })
  public RestResponse<InvitationResponse> invite(
      UUID organisationId, @NotNull @Valid InvitationRequest asked) {
    var invitation = invitations.invite(request.caller(), organisationId, asked);
    return invitation.created(
        "/v1/organisations/" + organisationId + "/invitations/" + invitation.body().id());
  }

  @GET
  @Path("/{invitationId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "getInvitation",
      summary = "Read an invitation",
      description = "With the version in `ETag`.")
  public RestResponse<InvitationResponse> get(UUID organisationId, UUID invitationId) {
    return list.get(organisationId, invitationId).ok();
  }

  @PATCH
  @Path("/{invitationId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editInvitation",
      summary = "Change what an open invitation offers",
      description = "The invited person gets no new mail; the preview shows the change.")
  @Refuses({
    "invitation-closed",
    "everything-by-role",
    "grant-target-invalid",
    "granted-product-unknown",
    "granted-type-unknown",
    "granted-right-unknown",
    "too-many-grants",
    "group-unknown",
    "legal-representatives-only",
    "accounting-included",
    "fresh-authentication-required"
  })
  public RestResponse<InvitationResponse> edit(
      UUID organisationId,
      UUID invitationId,
      @RequestBody(content = @Content(schema = @Schema(implementation = InvitationDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return invitations
        .edit(request.caller(), organisationId, invitationId, patch, IfMatch.orMissing(ifMatch))
        .ok();
  }

  @DELETE
  @Path("/{invitationId}")
  @Allowed(Right.MANAGE_MEMBERS)
  @ResponseStatus(204)
  @Operation(
      operationId = "withdrawInvitation",
      summary = "Withdraw an invitation",
      description = "Its link stops working at once.")
  @Refuses({"invitation-closed", "legal-representatives-only"})
  public void withdraw(UUID organisationId, UUID invitationId) {
    invitations.withdraw(request.caller(), organisationId, invitationId);
  }

  @POST
  @Path("/{invitationId}/resend")
  @Allowed(Right.MANAGE_MEMBERS)
  @Throttled(value = "invitation-resend", by = "invitationId")
  @Idempotent
  @Operation(
      operationId = "resendInvitation",
      summary = "Mail an invitation again",
      description =
          "With a new link, for seven more days; the old link stops working. An expired invitation"
              + " opens again.")
  @Refuses({"invitation-closed", "legal-representatives-only", "fresh-authentication-required"})
  public RestResponse<InvitationResponse> resend(UUID organisationId, UUID invitationId) {
    return invitations.resend(request.caller(), organisationId, invitationId).ok();
  }
}
