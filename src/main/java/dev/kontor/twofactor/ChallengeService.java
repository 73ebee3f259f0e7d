package dev.kontor.twofactor;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Throttle;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meets challenges, slowed down by account: whoever has the password could have one challenge after
 * the other, with five tries each. Only wrong tries use up the limit.
 */
@Singleton
class ChallengeService {
  private static final String BY_ACCOUNT = "code-account";

  private final Verifications verifications;
  private final Throttle throttle;

  ChallengeService(Verifications verifications, Throttle throttle) {
    this.verifications = verifications;
    this.throttle = throttle;
  }

  /** The body of the answer of what went on; null where there is nothing to tell. */
  @Nullable Object verify(UUID id, @Nullable String token, VerifyRequest asked) {
    var given = Objects.requireNonNullElse(token, "");
    var owner = verifications.owner(id, given);
    throttle.take(BY_ACCOUNT, owner.toString());
    var outcome = judged(id, given, owner, asked);
    if (!outcome.isRight()) {
      throw TwoFactorProblem.PROOF_WRONG
          .exception(Integer.toString(outcome.triesLeft()))
          .with("triesLeft", outcome.triesLeft());
    }
    throttle.giveBack(BY_ACCOUNT, owner.toString());
    return outcome.body();
  }

  /** What can't be judged, such as a push that nobody answered yet, is no try. */
  private Verifications.Outcome judged(UUID id, String token, UUID owner, VerifyRequest asked) {
    try {
      return verifications.verify(id, token, owner, asked.method(), asked.proof());
    } catch (DomainException noTry) {
      throttle.giveBack(BY_ACCOUNT, owner.toString());
      throw noTry;
    }
  }

  void send(UUID id, @Nullable String token, String methodId) {
    var given = Objects.requireNonNullElse(token, "");
    var view = verifications.view(id, given);
    verifications.typeOf(id, given, methodId).send(view, UUID.fromString(methodId));
  }
}
