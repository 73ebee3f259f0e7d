package dev.kontor.account.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** The public keys of the access tokens (RFC 7517). */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class JwksResource {
  private final Jwks keySet;

  JwksResource(SigningKeys keys, ObjectMapper json) {
    keySet =
        new Jwks(
            keys.all().stream()
                .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                .map(params -> json.convertValue(params, Jwk.class))
                .toList());
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getKeySet",
      summary = "Read the public keys of access tokens",
      description = "A JSON Web Key Set, for other services that check access tokens.")
  public RestResponse<Jwks> get() {
    return ResponseBuilder.ok(keySet).header("Cache-Control", "public, max-age=300").build();
  }
}
