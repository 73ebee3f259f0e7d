package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.session.Continuation;
import dev.kontor.platform.database.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meets challenges. The user's row is locked, so that neither password nor factors change meanwhile
 * and what goes on may write to it; the challenge's row is locked, so that it is met once.
 */
@ApplicationScoped
class VerificationService {
  private final ChallengeService challenges;
  private final Proofs proofs;
  private final List<Continuation> continuations;
  private final Accounts accounts;
  private final EntityManager entities;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  VerificationService(
      ChallengeService challenges,
      Proofs proofs,
      @All List<Continuation> continuations,
      Accounts accounts,
      EntityManager entities,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.challenges = challenges;
    this.proofs = proofs;
    this.continuations = continuations;
    this.accounts = accounts;
    this.entities = entities;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a try came to; it is kept, right or wrong.
   *
   * @param body of the answer of what went on; null where there is nothing to tell
   * @param triesLeft of a wrong one
   */
  record Outcome(boolean isRight, @Nullable Object body, int triesLeft) {}

  /** Whose challenge it is. */
  @Transactional
  UUID owner(UUID id, String token) {
    return find(id, token, LockModeType.NONE).userId();
  }

  @Transactional
  ChallengeView view(UUID id, String token) {
    var challenge = find(id, token, LockModeType.NONE);
    challenge.requireOpen(clock.instant());
    return challenge.view();
  }

  /** The factor of a challenge that something is to be sent by. */
  @Transactional
  SecondFactorType typeOf(UUID id, String token, String methodId) {
    return proofs.accepted(find(id, token, LockModeType.NONE), methodId);
  }

  @Transactional
  Outcome verify(UUID id, String token, UUID owner, String by, Proof proof) {
    accounts.lock(owner);
    var challenge = find(id, token, LockModeType.PESSIMISTIC_WRITE);
    challenge.requireOpen(clock.instant());
    var proved = proofs.judge(challenge, by, proof);
    if (proved.isEmpty()) {
      return failed(challenge);
    }
    entities.remove(challenge);
    var body =
        continuation(challenge.purpose())
            .proceed(
                new Continuation.Proved(challenge.userId(), challenges.payload(challenge), proved));
    return new Outcome(true, body.orElse(null), 0);
  }

  private Outcome failed(Challenge challenge) {
    challenge.failed();
    if (challenge.triesLeft() == 0) {
      var person = accounts.find(challenge.userId()).orElseThrow();
      events.fire(new SecondFactorRefused(person, ids.reference()));
    }
    return new Outcome(false, null, challenge.triesLeft());
  }

  private Challenge find(UUID id, String token, LockModeType lock) {
    return Optional.ofNullable(entities.find(Challenge.class, id, lock))
        .filter(each -> each.isOf(token))
        .orElseThrow(TwoFactorProblem.CHALLENGE_UNKNOWN::exception);
  }

  private Continuation continuation(String purpose) {
    return continuations.stream()
        .filter(each -> each.purpose().equals(purpose))
        .findFirst()
        .orElseThrow();
  }
}
