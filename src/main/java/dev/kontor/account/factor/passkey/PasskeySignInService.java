package dev.kontor.account.factor.passkey;

import com.webauthn4j.data.AuthenticationData;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.session.Opening;
import dev.kontor.account.session.Sessions;
import dev.kontor.account.session.TokensResponse;
import dev.kontor.account.twofactor.Enrolments;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Opens the session of whoever has a passkey. The user's row is held, so that neither account nor
 * keys change meanwhile.
 */
@ApplicationScoped
class PasskeySignInService {
  /** A key, unlocked by its user: two factors at once. */
  private static final List<String> METHODS = List.of("hwk", "user", "mfa");

  private final PasskeyTable keys;
  private final Decoy decoy;
  private final Assertions assertions;
  private final Enrolments enrolments;
  private final Accounts accounts;
  private final Sessions sessions;
  private final RequestContext request;

  PasskeySignInService(
      PasskeyTable keys,
      Decoy decoy,
      Assertions assertions,
      Enrolments enrolments,
      Accounts accounts,
      Sessions sessions,
      RequestContext request) {
    this.keys = keys;
    this.decoy = decoy;
    this.assertions = assertions;
    this.enrolments = enrolments;
    this.accounts = accounts;
    this.sessions = sessions;
    this.request = request;
  }

  @Transactional
  TokensResponse open(AuthenticationData given, byte[] challenge, Opening opening) {
    var id = given.getCredentialId();
    var key = keys.find(id).flatMap(this::held).orElseGet(() -> decoy.of(id));
    accept(given, challenge, key);
    if (key.blocked() || !Arrays.equals(key.userHandle(), given.getUserHandle())) {
      throw PasskeyProblem.PASSKEY_REFUSED.exception();
    }
    var person = accounts.find(key.userId()).orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    return sessions.open(person, opening, METHODS);
  }

  /** The key as it is now; in the order in which all others lock. */
  private Optional<Passkey> held(Passkey found) {
    accounts.hold(found.userId());
    return enrolments.used(found.userId(), found.methodId())
        ? keys.lock(found.credentialId())
        : Optional.empty();
  }

  private void accept(AuthenticationData given, byte[] challenge, Passkey key) {
    try {
      assertions.accept(given, challenge, key, true);
    } catch (DomainException refused) {
      throw refused.type() == PasskeyProblem.KEY_SIGNATURE_WRONG
          ? PasskeyProblem.PASSKEY_REFUSED.exception()
          : refused;
    }
  }
}
