package dev.kontor.account.factor.textmessage;

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

/** Phones that get codes. */
@Path("/v1/me/two-factor/sms")
@Tag(name = "Two-factor authentication")
class TextMessageResource {
  private final PhoneEnrolment phones;
  private final RequestContext request;

  TextMessageResource(PhoneEnrolment phones, RequestContext request) {
    this.phones = phones;
    this.request = request;
  }

  /** No repeat by {@code Idempotency-Key}: its transaction would stay open while sending. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "startTextMessage",
      summary = "Start a phone that gets codes",
      description =
          "Sends a code of six digits, good for five minutes and five tries. The phone counts once"
              + " the code was given to `confirm`. Second factors are mobile phones of Switzerland"
              + " (CH), France (FR), Belgium (BE) and Germany (DE). At most one message a minute and"
              + " ten a day go to a user, and to a number, whatever they are for.")
  @Refuses({
    "phone-unreadable",
    "phone-country-not-served",
    "phone-not-mobile",
    "too-many-methods",
    "text-message-not-sent"
  })
  public TextMessageStarted start(@NotNull @Valid StartTextMessageRequest asked) {
    return phones.start(request.caller().id(), asked);
  }
}
