package dev.kontor.service.holding;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Removing a member who keeps something. */
@Path("/v1/organisations/{organisationId}/members/{memberId}/removal")
@Tag(name = "Members")
class RemovalResource {
  private final RemovalService removals;
  private final RequestContext request;

  RemovalResource(RemovalService removals, RequestContext request) {
    this.removals = removals;
    this.request = request;
  }

  @GET
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "previewRemoval",
      summary = "See what must be decided to remove a member",
      description =
          "What the member keeps in products: data and mailboxes are transferred, kept for the"
              + " organisation, or deleted; access to mailboxes of others is revoked. Access to"
              + " calendars and address books ends of itself.")
  public RemovalResponse preview(UUID organisationId, UUID memberId) {
    return removals.preview(organisationId, memberId);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_MEMBERS)
  @FreshPassword
  @Idempotent
  @ResponseStatus(204)
  @Operation(
      operationId = "removeMemberWithDecisions",
      summary = "Remove a member, and decide about their data",
      description =
          "Ends the membership with its accesses and groups from the next request on, and tells the"
              + " products' services what was decided. Refused while a decision is missing. Who"
              + " wants to go oneself, leaves instead.")
  @Refuses({
    "last-legal-representative",
    "legal-representatives-only",
    "remove-oneself",
    "removal-decisions-missing",
    "removal-unconfirmed",
    "holding-unknown",
    "holding-decided-twice",
    "holding-action-unfit",
    "holding-recipient-missing",
    "holding-recipient-misplaced",
    "holding-recipient-unknown",
    "holding-recipient-external",
    "holding-recipient-leaving"
  })
  public RestResponse<Void> remove(
      UUID organisationId,
      UUID memberId,
      @RequestBody(content = @Content(schema = @Schema(implementation = RemovalRequest.class)))
          @NotNull
          byte[] decisions) {
    removals.remove(request.caller(), organisationId, memberId, decisions);
    return RestResponse.noContent();
  }
}
