package dev.kontor.account.closure;

import dev.kontor.account.identity.AccountClosures;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Goes through closed accounts whose time is over. */
@Singleton
class Erasures {
  private static final Logger LOG = Logger.getLogger(Erasures.class);
  private static final int PORTION = 100;

  private final AccountClosures closures;
  private final ErasureService service;

  Erasures(AccountClosures closures, ErasureService service) {
    this.closures = closures;
    this.service = service;
  }

  /** Erases what is due by one closing; nothing where the account was taken back. */
  void erase(UUID closureId) {
    service.userOf(closureId).ifPresent(service::erase);
  }

  /** Erases all that is due; one that fails keeps no other one waiting. */
  void eraseDue() {
    var after = new UUID(0, 0);
    var due = closures.due(after, PORTION);
    while (!due.isEmpty()) {
      due.forEach(this::eraseIfPossible);
      after = due.get(due.size() - 1);
      due = closures.due(after, PORTION);
    }
  }

  private void eraseIfPossible(UUID userId) {
    try {
      service.erase(userId);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Account %s couldn't be erased; the next run tries again", userId);
    }
  }
}
