package dev.kontor.account.twofactor;

import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.AccountLimits;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meets challenges, slowed down by account: whoever has the password could have one challenge after
 * the other, with five tries each. Only wrong tries use up the limit. Codes of a few digits can be
 * guessed, so beyond the total of all networks a stranger's are refused unseen, right ones too; the
 * networks that the account knows go on, and what can't be guessed is judged wherever it comes
 * from.
 */
@Singleton
class ChallengeVerification {
  private static final String BY_ACCOUNT = "code-account";

  private final VerificationService verifications;
  private final AccountLimits limits;
  private final KnownNetworks networks;

  ChallengeVerification(
      VerificationService verifications, AccountLimits limits, KnownNetworks networks) {
    this.verifications = verifications;
    this.limits = limits;
    this.networks = networks;
  }

  /** The body of the answer of what went on; null where there is nothing to tell. */
  @Nullable Object verify(UUID id, @Nullable String token, VerifyRequest asked) {
    var given = Objects.requireNonNullElse(token, "");
    var owner = verifications.owner(id, given);
    var attempt = limits.attempt(BY_ACCOUNT, owner.toString(), () -> networks.isOf(owner));
    if (asked.canBeGuessed() && attempt.isStrangers()) {
      throw attempt.refusal();
    }
    var outcome = judged(attempt, id, given, owner, asked);
    if (!outcome.isRight()) {
      throw TwoFactorProblem.PROOF_WRONG
          .exception(Integer.toString(outcome.triesLeft()))
          .with("triesLeft", outcome.triesLeft());
    }
    attempt.giveBack();
    return outcome.body();
  }

  /** What can't be judged, such as a push that nobody answered yet, is no try. */
  private VerificationService.Outcome judged(
      AccountLimits.Attempt attempt, UUID id, String token, UUID owner, VerifyRequest asked) {
    try {
      return verifications.verify(id, token, owner, asked.method(), asked.proof());
    } catch (DomainException noTry) {
      attempt.giveBack();
      throw noTry;
    }
  }

  void send(UUID id, @Nullable String token, String methodId) {
    var given = Objects.requireNonNullElse(token, "");
    var view = verifications.view(id, given);
    verifications.typeOf(id, given, methodId).send(view, UUID.fromString(methodId));
  }
}
