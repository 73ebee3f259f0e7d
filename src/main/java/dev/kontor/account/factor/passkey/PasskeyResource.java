package dev.kontor.account.factor.passkey;

import dev.kontor.account.twofactor.Enrolled;
import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Security keys and passkeys. */
@Path("/v1/me/two-factor/webauthn")
@Tag(name = "Two-factor authentication")
class PasskeyResource {
  private final PasskeyService keys;
  private final RequestContext request;

  PasskeyResource(PasskeyService keys, RequestContext request) {
    this.keys = keys;
    this.request = request;
  }

  @POST
  @Path("/options")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "startWebauthn",
      summary = "Start a security key or passkey",
      description =
          "Gives the options for the browser (WebAuthn). The key counts once what the browser made"
              + " was sent to `POST /v1/me/two-factor/webauthn`, within fifteen minutes.")
  @Refuses("too-many-methods")
  public KeyStarted start(@NotNull @Valid StartKeyRequest asked) {
    return keys.start(request.caller().id(), asked.name());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ShowsSecret
  @Operation(
      operationId = "registerWebauthn",
      summary = "Register a security key or passkey",
      description =
          "With what the browser made from the options. From then on the key counts as a second"
              + " factor; one that verifies its user, by a PIN or biometrics, also signs in without"
              + " a password. The first factor ends all other sessions and comes with ten recovery"
              + " codes, which are shown here only.")
  @Refuses({
    "not-found",
    "credential-malformed",
    "credential-registered",
    "webauthn-challenge-unknown",
    "webauthn-origin-wrong",
    "relying-party-wrong",
    "user-presence-missing"
  })
  public Enrolled register(@NotNull @Valid RegisterKeyRequest asked) {
    return keys.register(request.caller(), asked);
  }
}
