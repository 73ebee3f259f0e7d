package dev.kontor.account.factor.push;

import dev.kontor.platform.http.CallsAtOnce;
import dev.kontor.platform.problem.Refuses;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Waiting for the app's answer. */
@Path("/v1/auth/challenges/{challengeId}")
@Tag(name = "Sign-in")
class ChallengeStatusResource {
  private final PushWaiting waiting;
  private final CallsAtOnce calls;

  ChallengeStatusResource(PushWaiting waiting, CallsAtOnce calls) {
    this.waiting = waiting;
    this.calls = calls;
  }

  /** Blocking while it reads how the challenge stands; waiting takes no thread. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "getChallenge",
      summary = "Wait for the app's answer",
      description =
          "Tells how a challenge stands. With `wait`, the answer to a pending one comes when that"
              + " changes, after so many seconds at the latest; ask again then.")
  @Refuses("challenge-unknown")
  public Uni<ChallengeStatus> status(
      UUID challengeId,
      @Parameter(
              description = "The token that came with the challenge",
              example = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ")
          @HeaderParam("Challenge-Token")
          @Nullable String token,
      @Parameter(description = "Seconds") @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30)
          int wait) {
    var status = waiting.status(challengeId, Objects.requireNonNullElse(token, ""), wait);
    calls.giveWay();
    return status;
  }
}
