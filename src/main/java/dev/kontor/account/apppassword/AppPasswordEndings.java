package dev.kontor.account.apppassword;

import dev.kontor.account.identity.AccountBlocked;
import dev.kontor.account.identity.AccountSecured;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** An account that is secured or blocked leaves no app password that opens anything. */
@Singleton
class AppPasswordEndings {
  private final AppPasswordTable passwords;

  AppPasswordEndings(AppPasswordTable passwords) {
    this.passwords = passwords;
  }

  void secured(@Observes AccountSecured secured) {
    passwords.removeAll(secured.person().id());
  }

  void blocked(@Observes AccountBlocked blocked) {
    passwords.removeAll(blocked.person().id());
  }
}
