package dev.kontor.twofactor;

import dev.kontor.identity.AccountSecured;
import dev.kontor.identity.PasswordChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Neither a new password nor an account made secure leaves a challenge open that was won before.
 */
@Singleton
class ChallengeEndings {
  private final Jdbi jdbi;

  ChallengeEndings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void passwordChanged(@Observes PasswordChanged changed) {
    end(changed.person().id());
  }

  void secured(@Observes AccountSecured secured) {
    end(secured.person().id());
  }

  private void end(UUID userId) {
    jdbi.useHandle(handle -> handle.execute("delete from challenge where user_id = ?", userId));
  }
}
