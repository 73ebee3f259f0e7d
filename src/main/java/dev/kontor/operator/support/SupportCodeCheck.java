package dev.kontor.operator.support;

import dev.kontor.account.identity.Accounts;
import dev.kontor.operator.staff.OwnAffairs;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;

/**
 * Verifies support codes, slowed down by operator and by address. An unknown address is answered
 * like a wrong code. Only wrong tries use up the limits.
 */
@Singleton
class SupportCodeCheck {
  private static final String LIMIT = "code-account";

  private final SupportCodeService codes;
  private final Accounts accounts;
  private final OwnAffairs ownAffairs;
  private final Throttle throttle;

  SupportCodeCheck(
      SupportCodeService codes, Accounts accounts, OwnAffairs ownAffairs, Throttle throttle) {
    this.codes = codes;
    this.accounts = accounts;
    this.ownAffairs = ownAffairs;
    this.throttle = throttle;
  }

  /**
   * Takes a try, before any transaction.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  void take(Caller operator, String email) {
    throttle.take(LIMIT, byOperator(operator));
    throttle.take(LIMIT, byAddress(email));
  }

  /** Gives it back: the code was right. */
  void giveBack(Caller operator, String email) {
    throttle.giveBack(LIMIT, byAddress(email));
    throttle.giveBack(LIMIT, byOperator(operator));
  }

  /** A wrong try counts, also where the answer's transaction goes on around it. */
  VerificationResponse verify(Caller operator, VerifySupportCodeRequest asked) {
    var person = accounts.findOpen(asked.email());
    person.ifPresent(found -> ownAffairs.refuse(operator, found.id()));
    return person
        .flatMap(found -> codes.verify(operator, found, asked.code()))
        .orElseThrow(
            () -> SupportProblem.SUPPORT_CODE_INVALID.exception().onField("code").leavingTrace());
  }

  private static String byOperator(Caller operator) {
    return "support by " + operator.id();
  }

  private static String byAddress(String email) {
    return "support for " + EmailAddress.key(email);
  }
}
