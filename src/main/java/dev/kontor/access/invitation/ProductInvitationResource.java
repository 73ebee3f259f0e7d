package dev.kontor.access.invitation;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Invitations to a product. */
@Path("/v1/organisations/{organisationId}/products/{productId}/invitations")
@Tag(name = "Invitations")
class ProductInvitationResource {
  private final InvitationService invitations;
  private final RequestContext request;

  ProductInvitationResource(InvitationService invitations, RequestContext request) {
    this.invitations = invitations;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.SHARE_PRODUCT)
  @Throttled(value = "invitations-organisation", by = "organisationId")
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "inviteToProduct",
      summary = "Invite an external to a product",
      description =
          "For those who manage the product: with the right `technical` on it, or by their role."
              + " Whoever accepts becomes an external with the right `use` on this product. It is"
              + " judged again then whether the inviter still manages it. Members are given the"
              + " use of a product without an invitation. Externals aren't told who is a member or"
              + " invited: to them all is answered alike, a member has the use at once, and an"
              + " invitation that is open stays as it is.")
  @Refuses({
    "already-member",
    "already-invited",
    "too-many-invitations",
    "too-many-invitations-to-address",
    "product-locked"
  })
  public RestResponse<InvitationResponse> invite(
      UUID organisationId, UUID productId, @NotNull @Valid ProductInvitationRequest asked) {
    var invitation =
        invitations.inviteToProduct(request.caller(), organisationId, productId, asked);
    return invitation.created(
        "/v1/organisations/" + organisationId + "/invitations/" + invitation.body().id());
  }
}
