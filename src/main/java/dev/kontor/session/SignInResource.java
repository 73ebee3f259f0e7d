package dev.kontor.session;

import dev.kontor.platform.http.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Signing in, staying signed in, signing out. */
@Path("/v1/auth")
@Tag(name = "Sign-in")
class SignInResource {
  private final SignInService signIns;
  private final Sessions sessions;
  private final SessionService endings;
  private final RequestContext request;

  SignInResource(
      SignInService signIns, Sessions sessions, SessionService endings, RequestContext request) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.endings = endings;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/sign-in")
  @PermitAll
  @Throttled("password-network")
  @Operation(
      operationId = "signIn",
      summary = "Sign in",
      description =
          "Opens a session. An unknown address and a wrong password are answered alike. Until the"
              + " address is confirmed the tokens are good for signing out only.")
  @Refuses("sign-in-failed")
  public TokensResponse signIn(@NotNull @Valid SignInRequest asked) {
    return signIns.signIn(asked);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/refresh")
  @PermitAll
  @Throttled("refresh-network")
  @Operation(
      operationId = "refresh",
      summary = "Renew the tokens of a session",
      description =
          "Takes a refresh token, once, and gives new tokens. Using one twice ends the whole"
              + " session, since somebody must have a copy.")
  @Refuses({"refresh-token-invalid", "refresh-token-reused"})
  public TokensResponse refresh(@NotNull @Valid RefreshRequest asked) {
    var renewal = sessions.renew(asked.refreshToken());
    if (renewal.refusal() != null) {
      throw renewal.refusal().exception();
    }
    return Objects.requireNonNull(renewal.tokens());
  }

  @POST
  @Path("/sign-out")
  @Authenticated(unconfirmedToo = true)
  @ResponseStatus(204)
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description = "Ends the session of the access token, from the next request on.")
  public void signOut() {
    endings.end(request.caller(), Objects.requireNonNull(request.caller().sessionId()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/reauthenticate")
  @Authenticated
  @Throttled("password-network")
  @Operation(
      operationId = "reauthenticate",
      summary = "Check the password again",
      description =
          "Gives an access token with a new `auth_time`, as sensitive calls ask for (RFC 9470). The"
              + " session and its refresh token go on.")
  @Refuses("password-wrong")
  public TokensResponse reauthenticate(@NotNull @Valid ReauthenticateRequest asked) {
    return signIns.reauthenticate(request.caller(), asked.password());
  }
}
