package dev.kontor.account.factor.push;

import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Apps that approve. The app has a session of its own, of the same user; what makes its answers
 * good is the device's key.
 */
@Path("/v1/me/two-factor")
@Tag(name = "Two-factor authentication")
class PushResource {
  private final PushService apps;
  private final PushAnswers answers;
  private final RequestContext request;

  PushResource(PushService apps, PushAnswers answers, RequestContext request) {
    this.apps = apps;
    this.answers = answers;
    this.request = request;
  }

  @POST
  @Path("/push")
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

  @GET
  @Path("/push-requests")
  @Authenticated(unprotectedToo = true)
  @Operation(
      operationId = "listPushRequests",
      summary = "List what waits for the app",
      description = "The open ones, newest first, twenty at most; for apps that ask by themselves.")
  public PushRequestsResponse list() {
    return apps.pending(request.caller().id());
  }

  /** No repeat by {@code Idempotency-Key}: its transaction would take the count of a try back. */
  @POST
  @Path("/push-requests/{pushRequestId}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated(unprotectedToo = true)
  @ShowsSecret
  @ResponseStatus(204)
  @Operation(
      operationId = "answerPushRequest",
      summary = "Say yes or no",
      description =
          "Signed by the key of one of the user's apps. A yes carries the two digits that the waiting"
              + " client shows; after three wrong answers the request is closed. A no ends what was"
              + " waiting at once, and a mail tells of it.")
  @Refuses({"push-answer-wrong", "push-request-closed"})
  public void answer(UUID pushRequestId, @NotNull @Valid AnswerPushRequest asked) {
    answers.answer(request.caller().id(), pushRequestId, asked);
  }
}
