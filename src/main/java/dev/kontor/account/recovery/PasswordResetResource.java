package dev.kontor.account.recovery;

import dev.kontor.account.identity.MailLimits;
import dev.kontor.account.session.ChallengeAnswer;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import dev.kontor.platform.text.EmailAddress;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Forgotten passwords. */
@Path("/v1/auth/password-resets")
@Tag(name = "Sign-in")
class PasswordResetResource {
  /** Whose address what isn't answered is noted with, in the same steps. */
  private static final String NOBODY = "";

  private final ResetRequestService requests;
  private final PasswordReset resets;
  private final MailLimits limits;

  PasswordResetResource(ResetRequestService requests, PasswordReset resets, MailLimits limits) {
    this.requests = requests;
    this.resets = resets;
    this.limits = limits;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("reset-network")
  @ResponseStatus(202)
  @Operation(
      operationId = "requestPasswordReset",
      summary = "Ask for a new password",
      description =
          "Answers alike for every address. The owner of a confirmed account gets a link, which"
              + " works once within an hour, or a code by text message.")
  public PasswordResetAnswer request(@NotNull @Valid PasswordResetRequest asked) {
    var key = EmailAddress.key(asked.email());
    return new PasswordResetAnswer(
        requests.note(limits.isMailable("reset-account", key) ? key : NOBODY, asked.way()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Path("/confirm")
  @PermitAll
  @Throttled("token-network")
  @Operation(
      operationId = "confirmPasswordReset",
      summary = "Set a new password",
      description =
          "Takes the token of the link, or `resetId` and the code of the text message; five wrong"
              + " codes end it. A weak password uses up neither. The present password isn't told"
              + " from others, but after the account was secured it is refused. All sessions end."
              + " Where a second factor is enrolled, the link or code is used up and the answer is"
              + " 202 with the challenge: the password is set once that is met. After a code by text"
              + " message, text messages don't count as second factor.")
  @APIResponse(responseCode = "204")
  @APIResponse(
      responseCode = "202",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ChallengeAnswer.class)))
  @Refuses({
    "password-reset-invalid",
    "password-reset-proof",
    "password-too-weak",
    "password-unchanged"
  })
  public RestResponse<Object> confirm(@NotNull @Valid PasswordResetConfirmation asked) {
    return resets
        .confirm(asked)
        .map(challenge -> RestResponse.status(RestResponse.Status.ACCEPTED, (Object) challenge))
        .orElseGet(RestResponse::noContent);
  }
}
