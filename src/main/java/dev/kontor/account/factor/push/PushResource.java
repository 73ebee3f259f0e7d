package dev.kontor.account.factor.push;

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

/** Starting apps that approve. */
@Path("/v1/me/two-factor/push")
@Tag(name = "Two-factor authentication")
class PushResource {
  private final PushService apps;
  private final RequestContext request;

  PushResource(PushService apps, RequestContext request) {
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
      operationId = "startPush",
      summary = "Start an app for approvals",
      description =
          "The app makes an Ed25519 key and keeps its secret part. It counts once its signature over"
              + " `kontor-push-enrol:<methodId>:<nonce>` was given to `confirm`, within fifteen"
              + " minutes.")
  @Refuses({"push-key-invalid", "too-many-methods"})
  public PushStarted start(@NotNull @Valid StartPushRequest asked) {
    return apps.start(request.caller().id(), asked);
  }
}
