package dev.kontor.account.identity;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import dev.kontor.platform.text.EmailAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Signing up and confirming the address. */
@Path("/v1")
@Tag(name = "Sign-up")
class SignUpResource {
  private final SignUpService signUps;
  private final EmailVerificationService verifications;
  private final MailLimits limits;

  SignUpResource(SignUpService signUps, EmailVerificationService verifications, MailLimits limits) {
    this.signUps = signUps;
    this.verifications = verifications;
    this.limits = limits;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/users")
  @PermitAll
  @Throttled("sign-up-network")
  @ResponseStatus(202)
  @Operation(
      operationId = "signUp",
      summary = "Sign up",
      description =
          "Answers alike for a new and a known address; a mail tells the owner of the address how to"
              + " go on. Without an invitation the person gets an organisation of their own once the"
              + " address is confirmed; with one they join the inviting organisation only.")
  @Refuses({
    "password-too-weak",
    "language-unknown",
    "country-unknown",
    "time-zone-unknown",
    "invitation-not-open",
    "inviter-lost-rank",
    "too-many-members"
  })
  public SignUpAnswer signUp(@NotNull @Valid SignUpRequest asked) {
    // An invitation's token was mailed to the address before: whoever has it is no stranger.
    return signUps.signUp(asked, asked.invitationToken() != null || isMailable(asked.email()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/email-verifications")
  @PermitAll
  @Throttled("token-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "confirmEmail",
      summary = "Confirm an address",
      description =
          "Takes the token from the mail, once, within 24 hours. The account gets the names and the"
              + " password of the sign-up that this mail was for.")
  @Refuses("email-verification-invalid")
  public void confirm(@NotNull @Valid ConfirmEmailRequest confirmation) {
    verifications.confirm(confirmation.token());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/email-verifications/resend")
  @PermitAll
  @Throttled("sign-up-network")
  @ResponseStatus(202)
  @Operation(
      operationId = "resendEmailConfirmation",
      summary = "Mail the confirmation link again",
      description = "Answers alike for every address; only one that waits for it gets a mail.")
  public void resend(@NotNull @Valid ResendConfirmationRequest asked) {
    if (isMailable(asked.email())) {
      verifications.resend(asked.email());
    }
  }

  private boolean isMailable(String address) {
    return limits.isMailable("mail-address", EmailAddress.key(address));
  }
}
