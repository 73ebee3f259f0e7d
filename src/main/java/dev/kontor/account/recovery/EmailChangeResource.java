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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in with another address. */
@Path("/v1/me/email")
@Tag(name = "Me")
class EmailChangeResource {
  private final EmailChangeService changes;
  private final CodeLimits limits;
  private final RequestContext request;

  EmailChangeResource(EmailChangeService changes, CodeLimits limits, RequestContext request) {
    this.changes = changes;
    this.limits = limits;
    this.request = request;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @ResponseStatus(202)
  @Operation(
      operationId = "startEmailChange",
      summary = "Start another sign-in address",
      description =
          "Mails a link to the new address, which works once within an hour. Until then the present"
              + " address stays. Whether another account has the address is told only to whoever"
              + " proves that the mailbox is theirs, by `confirm`.")
  @Refuses({"email-unchanged", "email-is-recovery"})
  public EmailChangeAnswer start(@NotNull @Valid EmailChangeRequest asked) {
    limits.take(asked.email());
    return changes.start(request.caller().id(), asked.email());
  }

  @POST
  @Path("/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Idempotent
  @Throttled("token-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "confirmEmailChange",
      summary = "Confirm the new sign-in address",
      description =
          "Takes the token from the mail; from then on the new address counts. Both addresses are"
              + " told. Sessions go on, other links that wait end.")
  @Refuses({"email-change-invalid", "email-is-recovery", "email-taken"})
  public RestResponse<Void> confirm(@NotNull @Valid EmailChangeConfirmation confirmation) {
    changes.confirm(request.caller().id(), confirmation.token());
    return RestResponse.noContent();
  }
}
