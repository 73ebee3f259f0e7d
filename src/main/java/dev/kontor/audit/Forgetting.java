package dev.kontor.audit;

import dev.kontor.account.identity.AccountErased;
import dev.kontor.account.identity.FormerAddresses;
import dev.kontor.organisation.profile.OrganisationClosed;
import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.text.EmailAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.stream.Stream;

/**
 * Has nobody read any more what entries tell of those who are gone: their keys are destroyed, in
 * the transaction that ends them. The entries themselves stay, and so do their chains.
 */
@Singleton
class Forgetting {
  /** After those who find by these keys what else goes with the person. */
  private static final int LAST = Interceptor.Priority.APPLICATION + 900;

  private final PersonKeys keys;
  private final FormerAddresses addresses;

  Forgetting(PersonKeys keys, FormerAddresses addresses) {
    this.keys = keys;
    this.addresses = addresses;
  }

  /**
   * Also what invitations told of somebody before there was an account, and what their former
   * addresses tell, unless these are somebody else's by now.
   */
  void forget(@Observes @Priority(LAST) AccountErased event) {
    var userId = event.userId();
    var known = Stream.concat(Stream.of(event.email()), addresses.of(userId).stream());
    known.map(EmailAddress::key).map(keys::ofAddress).sorted().forEach(keys::destroy);
    keys.destroy(userId);
    addresses.drop(userId);
  }

  void forget(@Observes OrganisationClosed event) {
    keys.destroy(event.organisationId());
  }
}
