package dev.kontor.account.factor.passkey;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Activity.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Tells of keys that may have been copied. */
@ApplicationScoped
class CopiedKeyService {
  private final Accounts accounts;
  private final Event<Object> events;
  private final Ids ids;

  CopiedKeyService(Accounts accounts, Event<Object> events, Ids ids) {
    this.accounts = accounts;
    this.events = events;
    this.ids = ids;
  }

  /** After the transaction of the refused sign-in, which leaves nothing behind. */
  @Transactional
  void tell(Passkey key) {
    var person = accounts.find(key.userId()).orElseThrow();
    var subject = new Subject("second_factor", key.methodId(), key.name());
    events.fire(new KeyCounterWentBack(person, subject, ids.reference()));
  }
}
