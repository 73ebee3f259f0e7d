package dev.kontor.session;

import dev.kontor.identity.Accounts;
import dev.kontor.password.PasswordProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
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
    var account = EmailAddress.key(asked.email());
    take(account);
    var check = accounts.checkPassword(asked.email(), asked.password());
    if (!check.passwordIsRight()) {
      check.person().ifPresent(sessions::failed);
      throw SessionProblem.SIGN_IN_FAILED.exception();
    }
    giveBack(account);
    var person = check.person().orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    return sessions
        .open(check, Boolean.TRUE.equals(asked.persistent()), origin(asked))
        .orElseThrow(SessionProblem.SIGN_IN_FAILED::exception);
  }

  TokensResponse reauthenticate(Caller caller, String password) {
    var account = caller.id().toString();
    take(account);
    var check = accounts.checkPassword(caller.id(), password);
    if (!check.passwordIsRight()) {
      throw wrongPassword();
    }
    giveBack(account);
    return sessions
        .strengthen(caller, check, Objects.requireNonNull(caller.sessionId()))
        .orElseThrow(SignInService::wrongPassword);
  }

  private static RuntimeException wrongPassword() {
    return PasswordProblem.PASSWORD_WRONG.exception().onField("password");
  }

  private void take(String account) {
    // The network's own limit first: what it refuses doesn't count against the owner.
    throttle.take(BY_ACCOUNT, account + " " + request.network());
    throttle.take(OF_ALL_NETWORKS, account);
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
