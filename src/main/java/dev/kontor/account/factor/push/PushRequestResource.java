package dev.kontor.account.factor.push;

import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
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
 * What waits for apps that approve. The app has a session of its own, of the same user; what makes
 * its answers good is the device's key.
 */
@Path("/v1/me/two-factor/push-requests")
@Tag(name = "Two-factor authentication")
class PushRequestResource {
  private final PushService apps;
  private final PushAnswers answers;
  private final RequestContext request;

  PushRequestResource(PushService apps, PushAnswers answers, RequestContext request) {
    this.apps = apps;
    this.answers = answers;
    this.request = request;
  }

  @GET
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
  @Path("/{pushRequestId}/answer")
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
