package dev.kontor.account.apppassword;

import dev.kontor.account.session.ChallengeAnswer;
import dev.kontor.account.session.ServiceTokenResponse;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tokens with which programs use the provider's services. */
@Path("/v1/auth/app-tokens")
@Tag(name = "App passwords")
class AppTokenResource {
  private final AppTokenSignIn tokens;

  AppTokenResource(AppTokenSignIn tokens) {
    this.tokens = tokens;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("password-network")
  @Operation(
      operationId = "issueAppToken",
      summary = "Get a token for a service",
      description =
          "For an hour, by an app password or by the account's own; with the latter, where a second"
              + " factor is enrolled, the answer is 202 with the challenge that comes before it. The"
              + " token is good for its service only, not for this API. An unknown address, a wrong"
              + " password, and an address that isn't confirmed yet are answered alike.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ServiceTokenResponse.class)))
  @APIResponse(
      responseCode = "202",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ChallengeAnswer.class)))
  @Refuses({
    "sign-in-failed",
    "one-password-needed",
    "service-not-covered",
    "new-password-required",
    "account-blocked",
    "second-factor-required"
  })
  public RestResponse<Object> issue(@NotNull @Valid AppTokenRequest asked) {
    var answer = tokens.issue(asked);
    return answer.challenge() == null
        ? RestResponse.ok(answer.token())
        : RestResponse.status(RestResponse.Status.ACCEPTED, answer.challenge());
  }
}
