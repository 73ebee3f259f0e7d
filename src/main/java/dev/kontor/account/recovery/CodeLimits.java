package dev.kontor.account.recovery;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;

/**
 * Nobody's mailbox is flooded with codes and links, by one account or by many. Beyond the total of
 * an address each account still has one an hour, so that others can't use it up for its owner.
 */
@Singleton
class CodeLimits {
  private final Throttle throttle;
  private final RequestContext request;

  CodeLimits(Throttle throttle, RequestContext request) {
    this.throttle = throttle;
    this.request = request;
  }

  /**
   * Takes one mail of the caller to an address.
   *
   * @throws dev.kontor.platform.problem.DomainException 429
   */
  void take(String email) {
    var sender = request.caller().id().toString();
    var recipient = EmailAddress.key(email);
    throttle.take("code-sender", sender);
    throttle.take("code-recipient", sender + " " + recipient);
    var total = throttle.tryTake("code-recipient-total", recipient);
    if (!total.isTaken()
        && !throttle.tryTakeUntold("code-recipient-beyond", sender + " " + recipient)) {
      total.require();
    }
  }
}
