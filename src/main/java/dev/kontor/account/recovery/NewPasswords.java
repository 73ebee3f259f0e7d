package dev.kontor.account.recovery;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Credentials;
import dev.kontor.account.session.Sessions;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Sets a password that was asked for without the present one; nobody stays signed in. */
@Singleton
class NewPasswords {
  private final Credentials credentials;
  private final Sessions sessions;
  private final Accounts accounts;
  private final RequestContext request;

  NewPasswords(
      Credentials credentials, Sessions sessions, Accounts accounts, RequestContext request) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.accounts = accounts;
    this.request = request;
  }

  /**
   * In the running transaction.
   *
   * @param verifiers for the mailboxes that follow the account
   */
  void set(UUID userId, String hash, Map<UUID, String> verifiers) {
    var person = accounts.find(userId).orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    credentials.setPassword(userId, hash, verifiers);
    sessions.endAll(userId);
  }
}
