package dev.kontor.account.identity;

import dev.kontor.platform.security.AccountLimits;
import jakarta.inject.Singleton;

/**
 * Limits what anybody can have mailed to an address without signing in. The total refuses strangers
 * only; and so that its refusal doesn't tell which account was used from where, a network that is
 * known for another account is answered as if the mail went out.
 */
@Singleton
public class MailLimits {
  private final AccountLimits limits;
  private final KnownNetworks networks;

  MailLimits(AccountLimits limits, KnownNetworks networks) {
    this.limits = limits;
    this.networks = networks;
  }

  /**
   * Whether a mail may go to an address; else the answer is the same, and nothing happens.
   *
   * @param limit the name of a configured limit, whose total has the same name and {@code -total}
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  public boolean isMailable(String limit, String emailKey) {
    var attempt = limits.attempt(limit, emailKey, () -> networks.isOf(emailKey));
    if (!attempt.isStrangers()) {
      return true;
    }
    if (!networks.isAnybodys()) {
      throw attempt.refusal();
    }
    return false;
  }
}
