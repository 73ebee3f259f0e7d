package dev.kontor.access.invitation;

import dev.kontor.organisation.profile.Logos;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The open invitations to the signed-in user's address. */
@Path("/v1/me/invitations")
@Tag(name = "Me")
class MyInvitationResource {
  private final ReceivedInvitationQueries received;
  private final AcceptanceService acceptances;
  private final Logos logos;
  private final Cursors cursors;
  private final RequestContext request;

  MyInvitationResource(
      ReceivedInvitationQueries received,
      AcceptanceService acceptances,
      Logos logos,
      Cursors cursors,
      RequestContext request) {
    this.received = received;
    this.acceptances = acceptances;
    this.logos = logos;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listOwnInvitations",
      summary = "List the invitations to oneself",
      description = "Open ones, newest first.")
  public Page<ReceivedInvitation> list(@Valid @BeanParam PageRequest page) {
    var caller = request.caller();
    var list = "invitations to " + caller.id();
    return cursors
        .page(
            list,
            page,
            Cursor.LAST,
            (after, limit) -> received.list(Objects.requireNonNull(caller.email()), after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(ReceivedInvitationQueries.Row::invitation);
  }

  @GET
  @Path("/{invitationId}/logo")
  @Authenticated
  @Produces({"image/png", "image/jpeg"})
  @Operation(
      operationId = "getLogoOfOwnInvitation",
      summary = "Read the logo of who invites oneself",
      description =
          "As long as the invitation is open. PNG or JPEG; `If-None-Match` is understood.")
  public Response logo(UUID invitationId, @Context HttpHeaders http) {
    return received
        .organisationOf(Objects.requireNonNull(request.caller().email()), invitationId)
        .flatMap(logos::find)
        .orElseThrow(CommonProblem.NOT_FOUND::exception)
        .answer(http);
  }

  @POST
  @Path("/{invitationId}/accept")
  @Authenticated
  @Idempotent
  @Operation(
      operationId = "acceptInvitation",
      summary = "Accept an invitation",
      description = "The signed-in user joins the organisation.")
  @Refuses({"inviter-lost-rank", "already-member", "too-many-memberships", "too-many-members"})
  public RestResponse<JoinedResponse> accept(UUID invitationId) {
    return RestResponse.ok(acceptances.accept(request.caller(), invitationId));
  }

  @POST
  @Path("/{invitationId}/decline")
  @Authenticated
  @Idempotent
  @ResponseStatus(204)
  @Operation(
      operationId = "declineInvitation",
      summary = "Decline an invitation",
      description = "The inviter is told.")
  public RestResponse<Void> decline(UUID invitationId) {
    acceptances.decline(request.caller(), invitationId);
    return RestResponse.noContent();
  }
}
