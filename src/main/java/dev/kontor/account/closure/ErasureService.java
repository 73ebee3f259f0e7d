package dev.kontor.account.closure;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.account.identity.AccountClosures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases closed accounts whose time is over, each in a transaction of its own: what is interrupted
 * has not begun, and of two who erase the same account the second finds it done.
 */
@ApplicationScoped
class ErasureService {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("erase-closed-account");

  private static final Logger LOG = Logger.getLogger(ErasureService.class);

  private final AccountClosures closures;
  private final AccountMemberships memberships;
  private final ClosureTable table;
  private final Event<Object> events;

  ErasureService(
      AccountClosures closures,
      AccountMemberships memberships,
      ClosureTable table,
      Event<Object> events) {
    this.closures = closures;
    this.memberships = memberships;
    this.table = table;
    this.events = events;
  }

  /** The user of a closing; empty where the account was taken back, or erased. */
  @Transactional
  Optional<UUID> userOf(UUID closureId) {
    return table.userOf(closureId);
  }

  /** Erases an account, unless it was taken back or its time isn't over. */
  @Transactional
  @ActivateRequestContext
  void erase(UUID userId) {
    memberships.lockAll(userId);
    if (closures.lockDue(userId).isEmpty()) {
      return;
    }
    if (memberships.isOnlyRepresentative(userId)) {
      LOG.errorf(
          "Account %s isn't erased: an organisation would have no legal representative", userId);
      return;
    }
    events.fire(new AccountErasing(userId));
    memberships.endAll(userId);
    table.remove(userId);
    closures.erase(userId);
    LOG.infof("Erased account %s", userId);
  }
}
