package dev.kontor.account.factor.push;

import dev.kontor.account.factor.push.PushRequestTable.Status;
import dev.kontor.account.twofactor.OpenChallenges;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Tells how challenges stand, and lets clients wait until that changes. */
@Singleton
class PushWaiting {
  private static final String PENDING = "pending";

  private final OpenChallenges challenges;
  private final PushRequestTable requests;
  private final PushWaiters waiters;

  PushWaiting(OpenChallenges challenges, PushRequestTable requests, PushWaiters waiters) {
    this.challenges = challenges;
    this.requests = requests;
    this.waiters = waiters;
  }

  Uni<ChallengeStatus> status(UUID challengeId, String token, int seconds) {
    if (seconds == 0) {
      return Uni.createFrom().item(read(challengeId, token));
    }
    // Waits before it looks: what happens between the two isn't missed.
    var waiter = waiters.add(challengeId, Duration.ofSeconds(seconds));
    try {
      var now = read(challengeId, token);
      if (!now.status().equals(PENDING)) {
        waiter.complete(true);
        return Uni.createFrom().item(now);
      }
    } catch (RuntimeException e) {
      waiter.complete(true);
      throw e;
    }
    return Uni.createFrom()
        .completionStage(waiter)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(woken -> read(challengeId, token));
  }

  private ChallengeStatus read(UUID challengeId, String token) {
    var seen = challenges.find(challengeId, token);
    return new ChallengeStatus(status(seen), seen.view().expiresAt());
  }

  private String status(OpenChallenges.Seen seen) {
    if (seen.isDenied()) {
      return "denied";
    }
    var request = requests.ofChallenge(seen.view().id()).map(PushRequestTable.Request::status);
    if (!seen.isOpen() || request.filter(each -> each == Status.ENDED).isPresent()) {
      return "expired";
    }
    return request.filter(each -> each == Status.APPROVED).isPresent() ? "approved" : PENDING;
  }
}
