package dev.kontor.session;

import dev.kontor.identity.Accounts;
import dev.kontor.password.PasswordProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;

/**
 * Checks passwords. The answer for an unknown address equals the one for a wrong password, in text
 * and in time; tries are throttled by account and by network, and only failures use up the limit of
 * the account.
 */
@ApplicationScoped
class SignInService {
  /** Of one network, so that a stranger elsewhere doesn't use up the owner's tries. */
  private static final String BY_ACCOUNT = "password-account";

  private static final String OF_ALL_NETWORKS = "password-account-total";

  private final Accounts accounts;
  private final Sessions sessions;
  private final Throttle throttle;
  private final RequestContext request;
  private final Devices devices;

  SignInService(
      Accounts accounts,
      Sessions sessions,
      Throttle throttle,
      RequestContext request,
      Devices devices) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.throttle = throttle;
    this.request = request;
    this.devices = devices;
  }

  TokensResponse signIn(SignInRequest asked) {
    var account = asked.email().toLowerCase(Locale.ROOT);
    take(account);
    var check = accounts.checkPassword(asked.email(), asked.password());
    if (!check.passwordIsRight()) {
      check.person().ifPresent(sessions::failed);
      throw SessionProblem.SIGN_IN_FAILED.exception();
    }
    giveBack(account);
    var person = check.person().orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    return sessions.open(person, Boolean.TRUE.equals(asked.persistent()), origin(asked));
  }

  TokensResponse reauthenticate(Caller caller, String password) {
    var account = caller.id().toString();
    take(account);
    if (!accounts.checkPassword(caller.id(), password).passwordIsRight()) {
      throw PasswordProblem.PASSWORD_WRONG.exception().onField("password");
    }
    giveBack(account);
    return sessions.strengthen(caller, Objects.requireNonNull(caller.sessionId()));
  }

  private void take(String account) {
    throttle.take(OF_ALL_NETWORKS, account);
    throttle.take(BY_ACCOUNT, account + " " + request.network());
  }

  private void giveBack(String account) {
    throttle.giveBack(OF_ALL_NETWORKS, account);
    throttle.giveBack(BY_ACCOUNT, account + " " + request.network());
  }

  private Session.Origin origin(SignInRequest asked) {
    var given = asked.device();
    var device = given == null || given.isBlank() ? devices.name(request.userAgent()) : given;
    return new Session.Origin(device, request.address());
  }
}
