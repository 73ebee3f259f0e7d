package dev.kontor.access.apitoken;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
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

/** The signed-in user's API tokens. */
@Path("/v1/me/api-tokens")
@Tag(name = "API tokens")
class MyApiTokenResource {
  private static final String PATH = "/v1/me/api-tokens/";

  private final ApiTokenService tokens;
  private final RequestContext request;

  MyApiTokenResource(ApiTokenService tokens, RequestContext request) {
    this.tokens = tokens;
    this.request = request;
  }

  private ApiTokenOwner owner() {
    return ApiTokenOwner.user(request.caller().id());
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listOwnApiTokens",
      summary = "List the own API tokens",
      description = "The newest first; the tokens themselves were shown once.")
  public ApiTokensResponse list() {
    return tokens.list(owner());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "addOwnApiToken",
      summary = "Make an API token for oneself",
      description =
          "For a script that calls for you: it may what its scopes open and what you may yourself at"
              + " that moment, whichever is less. Shown here only; a mail tells of it.")
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
    "too-many-api-tokens",
    "not-found"
  })
  public RestResponse<ApiTokenAdded> add(@NotNull @Valid PersonalApiTokenRequest asked) {
    var added = tokens.addOfUser(request.caller().id(), asked.organisationId(), asked.common());
    return Created.at(PATH + added.details().id(), added);
  }

  @GET
  @Path("/current")
  @Authenticated(anyToken = true)
  @Operation(
      operationId = "getCurrentApiToken",
      summary = "Read what the presented API token may",
      description = "Called with the token itself, a user's or an organisation's own.")
  @Refuses("api-token-not-presented")
  public CurrentApiTokenResponse current() {
    return tokens.current(request.caller());
  }

  @DELETE
  @Path("/current")
  @Authenticated(anyToken = true, elsewhereToo = true, unprotectedToo = true)
  @ResponseStatus(204)
  @Operation(
      operationId = "revokeCurrentApiToken",
      summary = "Revoke the presented API token",
      description = "For a token that was found where it doesn't belong.")
  @Refuses("api-token-not-presented")
  public void removeCurrent() {
    tokens.removePresented(request.caller());
  }

  @GET
  @Path("/{apiTokenId}")
  @Authenticated
  @Operation(
      operationId = "getOwnApiToken",
      summary = "Read an own API token",
      description = "Without the token itself.")
  public ApiTokenResponse get(UUID apiTokenId) {
    return tokens.get(owner(), apiTokenId);
  }

  @DELETE
  @Path("/{apiTokenId}")
  @Authenticated
  @ResponseStatus(204)
  @Operation(
      operationId = "revokeOwnApiToken",
      summary = "Revoke an own API token",
      description = "Counts from its next call on.")
  public void remove(UUID apiTokenId) {
    tokens.removeOfUser(request.caller().id(), apiTokenId);
  }

  @POST
  @Path("/{apiTokenId}/rotation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "rotateOwnApiToken",
      summary = "Replace an own API token",
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
  @Refuses({
    "scope-not-held",
    "expiry-invalid",
    "too-many-api-tokens",
    "api-token-expired",
    "api-token-succeeded"
  })
  public RestResponse<ApiTokenAdded> rotate(
      UUID apiTokenId, @NotNull @Valid ApiTokenRotation asked) {
    var added = tokens.rotateOfUser(request.caller().id(), apiTokenId, asked);
    return Created.at(PATH + added.details().id(), added);
  }
}
