package dev.kontor.account.twofactor;

import dev.kontor.account.identity.AccountBlocked;
import dev.kontor.account.identity.AccountClosed;
import dev.kontor.account.identity.AccountSecured;
import dev.kontor.account.identity.PasswordChanged;
import dev.kontor.account.identity.Person;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Neither a new password nor an account made secure, blocked, closed or reset leaves a challenge
 * open that was won before.
 */
@Singleton
class ChallengeEndings {
  private final Jdbi jdbi;

  ChallengeEndings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void passwordChanged(@Observes PasswordChanged changed) {
    end(changed.person());
  }

  void secured(@Observes AccountSecured secured) {
    end(secured.person());
  }

  void accountBlocked(@Observes AccountBlocked blocked) {
    end(blocked.person());
  }

  void accountClosed(@Observes AccountClosed closed) {
    end(closed.person());
  }

  void factorsReset(@Observes SecondFactorsReset reset) {
    end(reset.person());
  }

  private void end(Person person) {
    jdbi.useHandle(
        handle -> handle.execute("delete from challenge where user_id = ?", person.id()));
  }
}
