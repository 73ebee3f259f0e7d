package dev.kontor.account.recovery;

import dev.kontor.account.identity.AccountClosed;
import dev.kontor.account.identity.AccountSecured;
import dev.kontor.account.identity.EmailChanged;
import dev.kontor.account.identity.PasswordChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Links and codes that wait end with a change of what they were asked for: whoever holds one may
 * not be who made the change.
 */
@Singleton
class PendingEndings {
  private final Jdbi jdbi;

  PendingEndings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void passwordChanged(@Observes PasswordChanged changed) {
    end(changed.person().id());
  }

  void emailChanged(@Observes EmailChanged changed) {
    end(changed.person().id());
  }

  void secured(@Observes AccountSecured secured) {
    end(secured.person().id());
  }

  void closed(@Observes AccountClosed closed) {
    end(closed.person().id());
  }

  private void end(UUID userId) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from password_reset where user_id = ?", userId);
          handle.execute("delete from email_change where user_id = ?", userId);
          handle.execute("delete from recovery_contact_start where user_id = ?", userId);
        });
  }
}
