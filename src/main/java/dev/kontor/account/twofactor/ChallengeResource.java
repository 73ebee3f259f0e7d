package dev.kontor.account.twofactor;

import dev.kontor.account.session.ServiceTokenResponse;
import dev.kontor.account.session.TokensResponse;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Meeting the challenge of a second factor. */
@Path("/v1/auth/challenges/{challengeId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class ChallengeResource {
  private static final String TOKEN = "Challenge-Token";
  private static final String EXAMPLE = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ";
  private static final String ABOUT_TOKEN = "The token that came with the challenge";

  private final ChallengeVerification challenges;

  ChallengeResource(ChallengeVerification challenges) {
    this.challenges = challenges;
  }

  @POST
  @Path("/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("code-network")
  @Operation(
      operationId = "verifyChallenge",
      summary = "Meet a challenge",
      description =
          "By one of its methods, or by a recovery code. What was waiting for it goes on: the"
              + " answer has the tokens of a sign-in or of a password check, or an app's token, and"
              + " nothing after a password reset. Five wrong tries end it.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(anyOf = {TokensResponse.class, ServiceTokenResponse.class})))
  @APIResponse(responseCode = "204")
  @Refuses({
    "challenge-unknown",
    "challenge-expired",
    "challenge-locked",
    "challenge-denied",
    "method-unknown",
    "code-needed",
    "proof-wrong",
    "credential-needed",
    "credential-malformed",
    "webauthn-challenge-unknown",
    "webauthn-origin-wrong",
    "relying-party-wrong",
    "user-presence-missing",
    "key-signature-wrong",
    "key-counter-went-back",
    "push-not-approved"
  })
  public RestResponse<Object> verify(
      UUID challengeId,
      @Parameter(description = ABOUT_TOKEN, example = EXAMPLE) @HeaderParam(TOKEN)
          @Nullable String token,
      @NotNull @Valid VerifyRequest asked) {
    var body = challenges.verify(challengeId, token, asked);
    return body == null ? RestResponse.noContent() : RestResponse.ok(body);
  }

  @POST
  @Path("/send")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("code-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "sendChallenge",
      summary = "Have a code or a push sent",
      description = "For methods that need it: a text message, or a push to the app.")
  @Refuses({
    "challenge-unknown",
    "challenge-expired",
    "challenge-locked",
    "challenge-denied",
    "method-unknown",
    "nothing-to-send",
    "text-message-not-sent"
  })
  public void send(
      UUID challengeId,
      @Parameter(description = ABOUT_TOKEN, example = EXAMPLE) @HeaderParam(TOKEN)
          @Nullable String token,
      @NotNull @Valid SendRequest asked) {
    challenges.send(challengeId, token, asked.method());
  }
}
