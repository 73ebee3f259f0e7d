package dev.kontor.access.invitation;

import dev.kontor.organisation.profile.Logos;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What the link in an invitation's mail opens. */
@Path("/v1/invitations/{token}")
@Tag(name = "Invitations")
class InvitationTokenResource {
  private final ReceivedInvitationQueries received;
  private final AcceptanceService acceptances;
  private final Logos logos;
  private final RequestContext request;

  InvitationTokenResource(
      ReceivedInvitationQueries received,
      AcceptanceService acceptances,
      Logos logos,
      RequestContext request) {
    this.received = received;
    this.acceptances = acceptances;
    this.logos = logos;
    this.request = request;
  }

  @GET
  @PermitAll
  @Throttled("token-network")
  @Operation(
      operationId = "previewInvitation",
      summary = "Look at an invitation",
      description =
          "Shows organisation, role and inviter to whoever has the link, and whether the address has"
              + " an account, so that the next step is signing in or signing up.")
  @Refuses("invitation-not-open")
  public ReceivedInvitation preview(String token) {
    return received.find(token).orElseThrow(InvitationProblem.INVITATION_NOT_OPEN::exception);
  }

  @GET
  @Path("/logo")
  @PermitAll
  @Throttled("token-network")
  @Produces({"image/png", "image/jpeg"})
  @Operation(
      operationId = "getLogoOfInvitation",
      summary = "Read the logo of who invites",
      description =
          "For whoever has the link of an open invitation. PNG or JPEG; `If-None-Match` is"
              + " understood.")
  @Refuses("invitation-not-open")
  public Response logo(String token, @Context HttpHeaders http) {
    var organisationId = preview(token).organisationId();
    return logos.find(organisationId).orElseThrow(CommonProblem.NOT_FOUND::exception).answer(http);
  }

  @POST
  @Path("/accept")
  @Authenticated
  @Throttled("token-network")
  @Idempotent
  @Operation(
      operationId = "acceptInvitationByToken",
      summary = "Accept an invitation from its link",
      description =
          "The signed-in user joins; the address has to be the invited one. It works once, and only"
              + " as long as the inviter still has the rank to give that role.")
  @Refuses({
    "invitation-not-open",
    "invitation-for-another-address",
    "inviter-lost-rank",
    "already-member",
    "too-many-memberships",
    "too-many-members"
  })
  public RestResponse<JoinedResponse> accept(String token) {
    return RestResponse.ok(acceptances.acceptByToken(request.caller(), token));
  }

  @POST
  @Path("/decline")
  @PermitAll
  @Throttled("token-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "declineInvitationByToken",
      summary = "Decline an invitation from its link",
      description = "Needs no account. The inviter is told.")
  @Refuses("invitation-not-open")
  public void decline(String token) {
    acceptances.declineByToken(token);
  }
}
