package dev.kontor.operator;

import dev.kontor.identity.Accounts;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Verifies support codes, slowed down by operator and by address. An unknown address is answered
 * like a wrong code. Only wrong tries use up the limits.
 */
@ApplicationScoped
class SupportService {
  private static final String LIMIT = "code-account";

  private final SupportCodes codes;
  private final Accounts accounts;
  private final OwnAffairs ownAffairs;
  private final Throttle throttle;

  SupportService(SupportCodes codes, Accounts accounts, OwnAffairs ownAffairs, Throttle throttle) {
    this.codes = codes;
    this.accounts = accounts;
    this.ownAffairs = ownAffairs;
    this.throttle = throttle;
  }

  /** A wrong try counts, also where the transaction that keeps the answer is rolled back. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  VerificationResponse verify(Caller operator, VerifySupportCodeRequest asked) {
    var byOperator = "support by " + operator.id();
    var byAddress = "support for " + EmailAddress.key(asked.email());
    throttle.take(LIMIT, byOperator);
    throttle.take(LIMIT, byAddress);
    var person = accounts.findConfirmed(asked.email());
    person.ifPresent(found -> ownAffairs.refuse(operator, found.id()));
    var verified =
        person
            .flatMap(found -> codes.verify(operator, found, asked.code()))
            .orElseThrow(() -> OperatorProblem.SUPPORT_CODE_INVALID.exception().onField("code"));
    throttle.giveBack(LIMIT, byAddress);
    throttle.giveBack(LIMIT, byOperator);
    return verified;
  }
}
