package dev.kontor.account.closure;

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
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Taking closed accounts back, for whoever has the mail. */
@Path("/v1/account-closures/cancel")
@Tag(name = "Sign-in")
class ClosureResource {
  private static final Logger LOG = Logger.getLogger(ClosureResource.class);

  private final ClosureService closures;

  ClosureResource(ClosureService closures) {
    this.closures = closures;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("token-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "cancelAccountClosure",
      summary = "Take a closed account back",
      description =
          "Takes the token from the mail about the closing, once, until the account is erased."
              + " Password, second factors and memberships are as they were.")
  @Refuses("account-closure-token-invalid")
  public void cancel(@NotNull @Valid TakeBackRequest asked) {
    LOG.infof("Account %s was taken back", closures.takeBack(asked.token()));
  }
}
