package dev.kontor.access.apitoken;

import dev.kontor.platform.security.RequestContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What API tokens can be made for. */
@Path("/v1/api-token-scopes")
@Tag(name = "API tokens")
class ApiTokenScopeResource {
  private final OpenedOperations opened;
  private final RequestContext request;

  ApiTokenScopeResource(OpenedOperations opened, RequestContext request) {
    this.opened = opened;
    this.request = request;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listApiTokenScopes",
      summary = "List the scopes of API tokens",
      description =
          "With what they open, described in the language of `Accept-Language`. Given whole; may be"
              + " cached for a day.")
  public RestResponse<ApiTokenScopesResponse> list() {
    return ResponseBuilder.ok(ApiTokenScopesResponse.of(opened, request.language()))
        .header("Cache-Control", "public, max-age=86400")
        .header("Vary", "Accept-Language")
        .build();
  }
}
