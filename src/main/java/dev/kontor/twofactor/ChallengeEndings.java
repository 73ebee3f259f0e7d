package dev.kontor.twofactor;

import dev.kontor.identity.PasswordChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** A new password leaves no challenge open that was won with the old one. */
@Singleton
class ChallengeEndings {
  private final Jdbi jdbi;

  ChallengeEndings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void passwordChanged(@Observes PasswordChanged changed) {
    jdbi.useHandle(
        handle -> handle.execute("delete from challenge where user_id = ?", changed.person().id()));
  }
}
