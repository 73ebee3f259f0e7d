package dev.kontor.account.factor.totp;

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

/** Authenticator apps. */
@Path("/v1/me/two-factor/totp")
@Tag(name = "Two-factor authentication")
class TotpResource {
  private final TotpService apps;
  private final RequestContext request;

  TotpResource(TotpService apps, RequestContext request) {
    this.apps = apps;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "startTotp",
      summary = "Start an authenticator app",
      description =
          "Gives the secret, as text, link and QR code. The app counts once a code of it was given"
              + " to `confirm`, within fifteen minutes.")
  @Refuses("too-many-methods")
  public TotpStarted start(@NotNull @Valid StartTotpRequest asked) {
    return apps.start(request.caller().id(), asked.name());
  }
}
