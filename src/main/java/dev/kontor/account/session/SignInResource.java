package dev.kontor.account.session;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in, staying signed in, signing out. */
@Path("/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class SignInResource {
  private final PasswordSignIn signIns;
  private final Sessions sessions;
  private final SessionService endings;
  private final RequestContext request;

  SignInResource(
      PasswordSignIn signIns, Sessions sessions, SessionService endings, RequestContext request) {
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
          "Opens a session; where a second factor is enrolled, answers 202 with the challenge that"
              + " comes before it. An unknown address, a wrong password, and an account whose"
              + " address isn't confirmed yet are answered alike; only the right password is told of"
              + " a block.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokensResponse.class)))
  @APIResponse(
      responseCode = "202",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ChallengeAnswer.class)))
  @Refuses({"sign-in-failed", "new-password-required", "account-blocked"})
  public RestResponse<Object> signIn(@NotNull @Valid SignInRequest asked) {
    return answer(signIns.signIn(asked));
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
              + " session, since somebody must have a copy; only for ten seconds the same device,"
              + " told by `User-Agent` and network, gets the same refresh token again (two tabs, a"
              + " lost answer).")
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
  @Authenticated(unprotectedToo = true, justEndedToo = true)
  @ResponseStatus(204)
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description =
          "Ends the session of the access token, from the next request on. Of several"
              + " calls at the same moment, as by two tabs, all succeed.")
  public void signOut() {
    endings.signOut(request.caller());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/reauthenticate")
  @Authenticated(unprotectedToo = true)
  @Throttled("password-network")
  @Operation(
      operationId = "reauthenticate",
      summary = "Check the password again",
      description =
          "Gives an access token with a new `auth_time`, as sensitive calls ask for (RFC 9470). The"
              + " session and its refresh token go on. Where a second factor is enrolled it is asked"
              + " for too: a code goes along, or the answer is 202 with a challenge.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokensResponse.class)))
  @APIResponse(
      responseCode = "202",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ChallengeAnswer.class)))
  @Refuses({"password-wrong", "code-wrong"})
  public RestResponse<Object> reauthenticate(@NotNull @Valid ReauthenticateRequest asked) {
    return answer(signIns.reauthenticate(request.caller(), asked));
  }

  private static RestResponse<Object> answer(SignInAnswer answer) {
    return answer.challenge() == null
        ? RestResponse.ok(answer.tokens())
        : RestResponse.status(RestResponse.Status.ACCEPTED, answer.challenge());
  }
}
