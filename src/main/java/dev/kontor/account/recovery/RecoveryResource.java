package dev.kontor.account.recovery;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The signed-in user's recovery address and phone. */
@Path("/v1/me/recovery")
@Tag(name = "Me")
class RecoveryResource {
  private final ContactService contacts;
  private final ContactCodes codes;
  private final RequestContext request;

  RecoveryResource(ContactService contacts, ContactCodes codes, RequestContext request) {
    this.contacts = contacts;
    this.codes = codes;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getRecovery",
      summary = "Read the own recovery address and phone",
      description = "Null where there is none. Only those that were proved help to get back in.")
  public RecoveryResponse get() {
    return contacts.get(request.caller().id());
  }

  @PUT
  @Path("/email")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @ResponseStatus(202)
  @Operation(
      operationId = "startRecoveryEmail",
      summary = "Start another recovery address",
      description =
          "Mails a code there, which `confirm` takes within fifteen minutes. Until then the present"
              + " one stays.")
  @Refuses("recovery-email-is-sign-in")
  public CodeSent startEmail(@NotNull @Valid RecoveryEmailRequest asked) {
    return codes.mail(asked);
  }

  @POST
  @Path("/email/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Idempotent
  @Throttled("code-network")
  @Operation(
      operationId = "proveRecoveryEmail",
      summary = "Prove the recovery address",
      description =
          "By the code of the mail; five wrong ones end it. The sign-in address and the former"
              + " recovery address are told.")
  @Refuses({"recovery-code-wrong", "recovery-not-started", "recovery-email-is-sign-in"})
  public RestResponse<RecoveryResponse> proveEmail(@NotNull @Valid CodeRequest given) {
    return RestResponse.ok(codes.prove(request.caller().id(), ContactKind.EMAIL, given));
  }

  @DELETE
  @Path("/email")
  @Authenticated
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removeRecoveryEmail",
      summary = "Remove the recovery address",
      description = "The one that was proved, and one that waits for its code. Both ends are told.")
  public void removeEmail() {
    contacts.remove(request.caller().id(), ContactKind.EMAIL);
  }

  @PUT
  @Path("/phone")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @ResponseStatus(202)
  @Operation(
      operationId = "startRecoveryPhone",
      summary = "Start another recovery phone",
      description =
          "Sends a code there by text message, which `confirm` takes within fifteen minutes. Until"
              + " then the present one stays. Mobile phones of all countries will do. At most one"
              + " message a minute and ten a day go to a user, and to a number, whatever they are"
              + " for.")
  @Refuses({"recovery-phone-invalid", "phone-not-mobile", "text-message-not-sent"})
  public CodeSent startPhone(@NotNull @Valid RecoveryPhoneRequest asked) {
    return codes.text(asked);
  }

  @POST
  @Path("/phone/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Idempotent
  @Throttled("code-network")
  @Operation(
      operationId = "proveRecoveryPhone",
      summary = "Prove the recovery phone",
      description =
          "By the code of the text message; five wrong ones end it. The sign-in address is told.")
  @Refuses({"recovery-code-wrong", "recovery-not-started"})
  public RestResponse<RecoveryResponse> provePhone(@NotNull @Valid CodeRequest given) {
    return RestResponse.ok(codes.prove(request.caller().id(), ContactKind.PHONE, given));
  }

  @DELETE
  @Path("/phone")
  @Authenticated
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removeRecoveryPhone",
      summary = "Remove the recovery phone",
      description =
          "The one that was proved, and one that waits for its code. The sign-in address is told.")
  public void removePhone() {
    contacts.remove(request.caller().id(), ContactKind.PHONE);
  }
}
