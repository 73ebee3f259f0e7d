package dev.kontor.operator.factorreset;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
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

/** Keeping the second factors that a reset would take. */
@Path("/v1/auth/two-factor-resets/cancel")
@Tag(name = "Sign-in")
class CancelResetResource {
  private final FactorResetService resets;

  CancelResetResource(FactorResetService resets) {
    this.resets = resets;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("token-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "cancelTwoFactorReset",
      summary = "Keep the second factors",
      description =
          "Takes the token from the mail about the reset, once, until the reset takes effect. For"
              + " whoever has the mail.")
  @Refuses("two-factor-reset-token-invalid")
  public void cancel(@NotNull @Valid CancelResetRequest asked) {
    resets.cancel(asked.token());
  }
}
