package dev.kontor.account.session;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.password.PasswordProblem;
import dev.kontor.platform.origin.Devices;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * Checks passwords. The answer for an unknown address equals the one for a wrong password, in text
 * and in time; tries are throttled by account and by network, and only failures use up the limit of
 * the account.
 */
@ApplicationScoped
class PasswordSignIn {
  private final Accounts accounts;
  private final SignInService signIns;
  private final PasswordTries tries;
  private final RequestContext request;
  private final Devices devices;

  PasswordSignIn(
      Accounts accounts,
      SignInService signIns,
      PasswordTries tries,
      RequestContext request,
      Devices devices) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.tries = tries;
    this.request = request;
    this.devices = devices;
  }

  SignInAnswer signIn(SignInRequest asked) {
    var account = EmailAddress.key(asked.email());
    var attempt = tries.take(account);
    var check = accounts.checkPassword(asked.email(), asked.password());
    if (!attempt.isRight(check.passwordIsRight())) {
      attempt.wrong(check.person());
      throw SessionProblem.SIGN_IN_FAILED.exception();
    }
    attempt.right();
    var person = check.person().orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    return signIns
        .begin(check, opening(asked))
        .orElseThrow(SessionProblem.SIGN_IN_FAILED::exception);
  }

  SignInAnswer reauthenticate(Caller caller, ReauthenticateRequest asked) {
    var attempt = tries.take(caller.id());
    var check = accounts.checkPassword(caller.id(), asked.password());
    if (!attempt.isRight(check.passwordIsRight())) {
      attempt.wrong();
      throw wrongPassword();
    }
    if (asked.code() == null) {
      attempt.right();
    }
    var outcome =
        signIns
            .strengthen(caller, check, asked.code(), devices.name(request.userAgent()))
            .orElseThrow(PasswordSignIn::wrongPassword);
    if (outcome.codeIsWrong()) {
      attempt.wrong();
      throw SessionProblem.CODE_WRONG.exception().onField("code");
    }
    if (asked.code() != null) {
      attempt.right();
    }
    return Objects.requireNonNull(outcome.answer());
  }

  private static RuntimeException wrongPassword() {
    return PasswordProblem.PASSWORD_WRONG.exception().onField("password");
  }

  private Opening opening(SignInRequest asked) {
    var given = asked.device();
    var device = given == null || given.isBlank() ? devices.name(request.userAgent()) : given;
    return new Opening(Boolean.TRUE.equals(asked.persistent()), device, request.address());
  }
}
