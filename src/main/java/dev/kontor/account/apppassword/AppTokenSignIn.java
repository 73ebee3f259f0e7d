package dev.kontor.account.apppassword;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.session.PasswordTries;
import dev.kontor.account.session.SessionProblem;
import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Checks what a program gives, with the same care as a sign-in. */
@Singleton
class AppTokenSignIn {
  private final Accounts accounts;
  private final AppPasswordTable passwords;
  private final AppTokenService tokens;
  private final PasswordTries tries;

  AppTokenSignIn(
      Accounts accounts, AppPasswordTable passwords, AppTokenService tokens, PasswordTries tries) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.tries = tries;
  }

  AppTokenAnswer issue(AppTokenRequest asked) {
    if ((asked.password() == null) == (asked.appPassword() == null)) {
      throw AppPasswordProblem.ONE_PASSWORD_NEEDED.exception().onField("appPassword");
    }
    var account = EmailAddress.key(asked.email());
    var attempt = tries.take(account);
    return asked.appPassword() == null
        ? byPassword(attempt, asked.password(), asked)
        : byAppPassword(attempt, account, asked.appPassword(), asked);
  }

  private AppTokenAnswer byPassword(
      PasswordTries.Try attempt, @Nullable String password, AppTokenRequest asked) {
    var check = accounts.checkPassword(asked.email(), password == null ? "" : password);
    if (!attempt.isRight(check.passwordIsRight())) {
      attempt.wrong(check.person());
      throw SessionProblem.SIGN_IN_FAILED.exception();
    }
    attempt.right();
    return tokens.byPassword(check, asked).orElseThrow(SessionProblem.SIGN_IN_FAILED::exception);
  }

  private AppTokenAnswer byAppPassword(
      PasswordTries.Try attempt, String account, String given, AppTokenRequest asked) {
    var found = passwords.find(account, given);
    if (!attempt.isRight(found.isPresent())) {
      attempt.wrong(accounts.findOpen(asked.email()));
      throw SessionProblem.SIGN_IN_FAILED.exception();
    }
    attempt.right();
    if (!found.orElseThrow().services().contains(asked.service())) {
      throw AppPasswordProblem.SERVICE_NOT_COVERED.exception();
    }
    return tokens
        .byAppPassword(found.orElseThrow(), asked)
        .orElseThrow(SessionProblem.SIGN_IN_FAILED::exception);
  }
}
