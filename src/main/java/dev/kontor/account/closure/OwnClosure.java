package dev.kontor.account.closure;

import dev.kontor.account.identity.AccountClosing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes the account of whoever asks, again where they joined an organisation meanwhile. The line
 * of the log is for who restores a backup, see README.md.
 */
@Singleton
class OwnClosure implements AccountClosing {
  private static final Logger LOG = Logger.getLogger(OwnClosure.class);

  private final ClosureService closures;

  OwnClosure(ClosureService closures) {
    this.closures = closures;
  }

  @Override
  public void close(UUID userId) {
    Optional<Instant> eraseAt;
    do {
      eraseAt = closures.tryToClose(userId);
    } while (eraseAt.isEmpty());
    LOG.infof("Closed account %s until %s", userId, eraseAt.orElseThrow());
  }
}
