package dev.kontor.operator.factorreset;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking second factors off an account whose owner lost them. */
@Path("/v1/operator/users/{userId}/two-factor-reset")
@Tag(name = "Operators")
class OperatorTwoFactorResetResource {
  private final FactorResetService resets;
  private final RequestContext request;

  OperatorTwoFactorResetResource(FactorResetService resets, RequestContext request) {
    this.resets = resets;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent
  @ResponseStatus(202)
  @Operation(
      operationId = "resetTwoFactor",
      summary = "Have a user's second factors removed",
      description =
          "Needs evidence; a support code alone never suffices. The user's sessions end at once, and"
              + " a mail tells how to cancel. After 24 hours all second factors and recovery codes"
              + " go.")
  @Refuses({
    "identity-unproved",
    "verification-invalid",
    "two-factor-reset-open",
    "nothing-to-reset",
    "own-affair"
  })
  public RestResponse<TwoFactorResetResponse> reset(
      UUID userId, @NotNull @Valid TwoFactorResetRequest asked) {
    return RestResponse.status(
        RestResponse.Status.ACCEPTED, resets.ask(request.caller(), userId, asked));
  }
}
