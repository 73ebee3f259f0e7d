package dev.kontor.privacy;

import dev.kontor.account.identity.AccountErased;
import dev.kontor.account.identity.FormerAddresses;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/**
 * What goes with a person goes in the transaction that erases their account: all of it, or none.
 */
@Singleton
class PersonErasure {
  private final ErasureTable table;
  private final FormerAddresses addresses;

  PersonErasure(ErasureTable table, FormerAddresses addresses) {
    this.table = table;
    this.addresses = addresses;
  }

  /** Before the person's key is destroyed, which seals their former addresses. */
  void erase(@Observes @Priority(Interceptor.Priority.APPLICATION) AccountErased event) {
    var userId = event.userId();
    table.erase(new Subject(userId, event.email()));
    addresses.of(userId).forEach(each -> table.eraseNamed(new Subject(userId, each)));
  }
}
