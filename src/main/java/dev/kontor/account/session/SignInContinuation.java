package dev.kontor.account.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens the session that waited for a second factor. */
@Singleton
class SignInContinuation implements Continuation {
  static final String PURPOSE = "sign_in";

  private final Sessions sessions;
  private final Accounts accounts;
  private final RequestContext request;

  SignInContinuation(Sessions sessions, Accounts accounts, RequestContext request) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.request = request;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Object> proceed(Proved proved) {
    var person = accounts.find(proved.userId()).orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    return Optional.of(
        sessions.open(person, opening(proved.payload()), SignInService.with(proved.methods())));
  }

  private static Opening opening(JsonNode payload) {
    return new Opening(
        payload.path("persistent").asBoolean(),
        payload.path("device").asText(),
        payload.path("address").asText());
  }
}
