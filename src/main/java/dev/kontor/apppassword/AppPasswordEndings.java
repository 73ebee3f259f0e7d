package dev.kontor.apppassword;

import dev.kontor.identity.SecurityEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** An account that is secured or blocked leaves no app password that opens anything. */
@Singleton
class AppPasswordEndings {
  private static final Set<String> ENDINGS = Set.of("account.secured", "account.blocked");

  private final AppPasswords passwords;

  AppPasswordEndings(AppPasswords passwords) {
    this.passwords = passwords;
  }

  void heard(@Observes SecurityEvent event) {
    if (ENDINGS.contains(event.activity().kind())) {
      passwords.removeAll(event.person().id());
    }
  }
}
