package dev.kontor.access.apitoken;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** An organisation's own API tokens. */
@Path("/v1/organisations/{organisationId}/api-tokens")
@Tag(name = "API tokens")
class ApiTokenResource {
  private final ApiTokenService tokens;
  private final RequestContext request;

  ApiTokenResource(ApiTokenService tokens, RequestContext request) {
    this.tokens = tokens;
    this.request = request;
  }

  private static String path(UUID organisationId, ApiTokenAdded added) {
    return "/v1/organisations/" + organisationId + "/api-tokens/" + added.details().id();
  }

  @GET
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "listApiTokens",
      summary = "List an organisation's API tokens",
      description = "The newest first; the tokens themselves were shown once.")
  public ApiTokensResponse list(UUID organisationId) {
    return tokens.list(ApiTokenOwner.organisation(organisationId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.ADMINISTER)
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "addApiToken",
      summary = "Make an API token of the organisation's",
      description =
          "For a script that calls for nobody in person, and stays when people leave: it may what its"
              + " scopes open, of what administrators may. Shown here only; mails tell of it.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ApiTokenAdded.class)))
  @Refuses({
    "scope-unknown",
    "scope-not-held",
    "expiry-invalid",
    "address-range-invalid",
    "address-range-too-wide",
    "too-many-api-tokens"
  })
  public RestResponse<ApiTokenAdded> add(
      UUID organisationId, @NotNull @Valid ApiTokenRequest asked) {
    var added = tokens.addOfOrganisation(request.caller(), organisationId, asked);
    return Created.at(path(organisationId, added), added);
  }

  @GET
  @Path("/{apiTokenId}")
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "getApiToken",
      summary = "Read an organisation's API token",
      description = "Without the token itself.")
  public ApiTokenResponse get(UUID organisationId, UUID apiTokenId) {
    return tokens.get(ApiTokenOwner.organisation(organisationId), apiTokenId);
  }

  @DELETE
  @Path("/{apiTokenId}")
  @Allowed(Right.ADMINISTER)
  @ResponseStatus(204)
  @Operation(
      operationId = "revokeApiToken",
      summary = "Revoke an organisation's API token",
      description = "Counts from its next call on.")
  public void remove(UUID organisationId, UUID apiTokenId) {
    tokens.removeOfOrganisation(request.caller(), organisationId, apiTokenId);
  }

  @POST
  @Path("/{apiTokenId}/rotation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.ADMINISTER)
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "rotateApiToken",
      summary = "Replace an organisation's API token",
      description =
          "Makes one with the same name, scopes and networks; the old one stays good for the overlap,"
              + " seven days at most.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ApiTokenAdded.class)))
  @Refuses({"expiry-invalid", "too-many-api-tokens", "api-token-expired", "api-token-succeeded"})
  public RestResponse<ApiTokenAdded> rotate(
      UUID organisationId, UUID apiTokenId, @NotNull @Valid ApiTokenRotation asked) {
    var added = tokens.rotateOfOrganisation(request.caller(), organisationId, apiTokenId, asked);
    return Created.at(path(organisationId, added), added);
  }
}
