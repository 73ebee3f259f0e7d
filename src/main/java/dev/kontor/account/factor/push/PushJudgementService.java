package dev.kontor.account.factor.push;

import dev.kontor.account.factor.push.PushRequestTable.Request;
import dev.kontor.account.factor.push.PushRequestTable.Status;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.twofactor.OpenChallenges;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Judges answers of apps: signed by a key of the user, and a yes with the number that stands on the
 * waiting screen, so that nobody says yes to somebody else's sign-in by habit.
 */
@ApplicationScoped
class PushJudgementService {
  static final int MOST_TRIES = 3;

  private final OpenChallenges challenges;
  private final PushRequestTable requests;
  private final PushDeviceTable devices;
  private final Accounts accounts;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  PushJudgementService(
      OpenChallenges challenges,
      PushRequestTable requests,
      PushDeviceTable devices,
      Accounts accounts,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.challenges = challenges;
    this.requests = requests;
    this.devices = devices;
    this.accounts = accounts;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Optional<UUID> challengeOf(UUID userId, UUID requestId) {
    return requests.find(userId, requestId).map(Request::challengeId);
  }

  /** The tries that are left after a wrong answer; empty after a good one. */
  @Transactional
  OptionalInt answer(UUID userId, UUID requestId, UUID challengeId, AnswerPushRequest asked) {
    // The challenge's row is the lock of its request too.
    var isOpen =
        challenges.lock(challengeId).orElseThrow(CommonProblem.NOT_FOUND::exception).isOpen();
    var request = requests.find(userId, requestId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (!isOpen || !request.isWaiting(clock.instant())) {
      throw PushProblem.PUSH_REQUEST_CLOSED.exception();
    }
    var signer = signer(userId, requestId, asked);
    var isRight =
        signer.isPresent()
            && (!asked.approved() || request.matchNumber().equals(asked.matchNumber()));
    if (!isRight) {
      return OptionalInt.of(failed(request));
    }
    requests.answered(
        requestId, asked.approved() ? Status.APPROVED : Status.DENIED, signer.orElseThrow());
    if (!asked.approved()) {
      deny(userId, request);
    }
    requests.tell(challengeId);
    return OptionalInt.empty();
  }

  private Optional<UUID> signer(UUID userId, UUID requestId, AnswerPushRequest asked) {
    return devices.proved(userId).stream()
        .filter(each -> each.key().signed(asked.signedText(requestId), asked.signature()))
        .map(PushDeviceTable.Device::methodId)
        .findFirst();
  }

  private int failed(Request request) {
    var left = requests.failed(request.id(), MOST_TRIES);
    if (left == 0) {
      requests.tell(request.challengeId());
    }
    return left;
  }

  private void deny(UUID userId, Request request) {
    challenges.deny(request.challengeId());
    events.fire(
        new PushDenied(
            accounts.find(userId).orElseThrow(),
            request.device(),
            request.place(),
            ids.reference()));
  }
}
