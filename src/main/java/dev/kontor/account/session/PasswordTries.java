package dev.kontor.account.session;

import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.security.AccountLimits;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Slows down tries of an account's password, and lets its owner know of wrong ones.
 *
 * <p>Once all networks together had too many, the password is checked all the same and a wrong one
 * is answered 429: so strangers can't lock out the owner, whose right one passes. That tells who
 * guesses what was right, as a sign-in does; so each network that the account doesn't know has but
 * a few such tries, after which no password of theirs passes. They aren't told when that begins:
 * nobody learns from it which networks the account knows, nor whether it is there.
 */
@Singleton
public class PasswordTries {
  /** Of one network, so that a stranger elsewhere doesn't use up the owner's tries. */
  private static final String LIMIT = "password-account";

  private static final String OF_STRANGERS = "password-account-stranger";

  private final AccountLimits limits;
  private final Throttle throttle;
  private final KnownNetworks networks;
  private final RequestContext request;
  private final RefusedSignInService refusals;

  PasswordTries(
      AccountLimits limits,
      Throttle throttle,
      KnownNetworks networks,
      RequestContext request,
      RefusedSignInService refusals) {
    this.limits = limits;
    this.throttle = throttle;
    this.networks = networks;
    this.request = request;
    this.refusals = refusals;
  }

  /**
   * Takes a try of whoever names an address.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  public Try take(String emailKey) {
    return take(emailKey, () -> networks.isOf(emailKey));
  }

  /**
   * Takes a try of a signed-in user.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  public Try take(UUID userId) {
    return take(userId.toString(), () -> networks.isOf(userId));
  }

  private Try take(String account, BooleanSupplier isKnown) {
    var attempt = limits.attempt(LIMIT, account, isKnown);
    var isHopeless =
        attempt.isStrangers()
            && !throttle.tryTakeUntold(OF_STRANGERS, account + " " + request.network());
    return new Try(attempt, isHopeless);
  }

  /** One that is judged once the password was checked. */
  public final class Try {
    private final AccountLimits.Attempt attempt;
    private final boolean isHopeless;

    private Try(AccountLimits.Attempt attempt, boolean isHopeless) {
      this.attempt = attempt;
      this.isHopeless = isHopeless;
    }

    /** Whether what came of the check counts as right: of a hopeless try nothing does. */
    public boolean isRight(boolean passwordIsRight) {
      return passwordIsRight && !isHopeless;
    }

    /** The try was the owner's: it doesn't count. */
    public void right() {
      attempt.giveBack();
    }

    /**
     * The password was wrong.
     *
     * @throws dev.kontor.platform.problem.DomainException 429 where there were too many
     */
    public void wrong() {
      if (attempt.isBeyondTotal()) {
        throw attempt.refusal();
      }
    }

    /** The same, noted with equal work whether somebody has the address or not. */
    public void wrong(Optional<Person> person) {
      refusals.note(person);
      wrong();
    }
  }
}
