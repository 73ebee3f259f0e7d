package dev.kontor.account.factor.passkey;

import dev.kontor.account.session.TokensResponse;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in by a passkey. */
@Path("/v1/auth/webauthn")
@Tag(name = "Sign-in")
class PasskeySignInResource {
  private final PasskeySignIn signIns;

  PasskeySignInResource(PasskeySignIn signIns) {
    this.signIns = signIns;
  }

  @POST
  @Path("/options")
  @PermitAll
  @Throttled("passkey-network")
  @Operation(
      operationId = "startPasskeySignIn",
      summary = "Start signing in by a passkey",
      description =
          "Gives the options for the browser (WebAuthn), which lets its user choose among their"
              + " passkeys. They are good for five minutes.")
  public PasskeySignInOptions begin() {
    return signIns.begin();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("passkey-network")
  @Operation(
      operationId = "signInByPasskey",
      summary = "Sign in by a passkey",
      description =
          "Without a password: the passkey has to have verified its user, by a PIN or biometrics,"
              + " which makes it both factors at once. Options are good for one try. Unknown"
              + " passkeys, wrong signatures and blocked accounts are answered alike.")
  @Refuses({
    "passkey-refused",
    "new-password-required",
    "credential-malformed",
    "webauthn-challenge-unknown",
    "webauthn-origin-wrong",
    "relying-party-wrong",
    "user-presence-missing",
    "user-verification-missing",
    "key-counter-went-back"
  })
  public TokensResponse signIn(@NotNull @Valid PasskeySignInRequest asked) {
    return signIns.signIn(asked);
  }
}
