package dev.kontor.organisation.membership;

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

/** Which administrative notices a member reads. */
@Path("/v1/organisations/{organisationId}/members/{memberId}/contact-preferences")
@Tag(name = "Members")
class ContactPreferenceResource {
  private final ContactPreferenceService preferences;
  private final RequestContext request;

  ContactPreferenceResource(ContactPreferenceService preferences, RequestContext request) {
    this.preferences = preferences;
    this.request = request;
  }

  @GET
  @Allowed(value = Right.SEE_ORGANISATION, peopleOnly = true)
  @Operation(
      operationId = "getContactPreferences",
      summary = "Read which notices a member gets",
      description = "One's own; those of others are open to administrators.")
  @Refuses("own-preferences-only")
  public RestResponse<ContactPreferences> get(UUID organisationId, UUID memberId) {
    return preferences.get(request.caller(), organisationId, memberId).ok();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(value = Right.SEE_ORGANISATION, peopleOnly = true)
  @Operation(
      operationId = "putContactPreferences",
      summary = "Choose which notices one gets",
      description =
          "One's own only. Nobody gets a notice of what they may not see, whatever they choose."
              + " Security notices can't be refused by administrators and legal representatives,"
              + " and somebody who may see all of it has to read those of billing and of domains.")
  @Refuses({"own-preferences-only", "security-notices-required", "last-notice-reader"})
  public RestResponse<ContactPreferences> put(
      UUID organisationId,
      UUID memberId,
      @RequestBody(content = @Content(schema = @Schema(implementation = ContactPreferences.class)))
          @NotNull
          byte[] chosen,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return preferences
        .put(request.caller(), organisationId, memberId, chosen, IfMatch.orMissing(ifMatch))
        .ok();
  }
}
