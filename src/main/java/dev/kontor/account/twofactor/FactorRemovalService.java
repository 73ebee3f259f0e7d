package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes everything off an account that proves a second factor, for whoever lost it all. */
@ApplicationScoped
public class FactorRemovalService {
  private final MethodRepository methods;
  private final RecoveryCodes recoveryCodes;
  private final Accounts accounts;
  private final Event<Object> events;
  private final Ids ids;

  FactorRemovalService(
      MethodRepository methods,
      RecoveryCodes recoveryCodes,
      Accounts accounts,
      Event<Object> events,
      Ids ids) {
    this.methods = methods;
    this.recoveryCodes = recoveryCodes;
    this.accounts = accounts;
    this.events = events;
    this.ids = ids;
  }

  @Transactional
  public void removeAll(UUID userId) {
    accounts.lock(userId);
    methods.deleteAll(userId);
    recoveryCodes.drop(userId);
    events.fire(new SecondFactorsReset(accounts.find(userId).orElseThrow(), ids.reference()));
  }
}
