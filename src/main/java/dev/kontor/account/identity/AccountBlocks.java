package dev.kontor.account.identity;

import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps people out of their account, in transactions of the feature that knows why. */
@ApplicationScoped
public class AccountBlocks {
  private final UserRepository users;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  AccountBlocks(UserRepository users, Event<Object> events, Ids ids, Clock clock) {
    this.users = users;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** From the next request on nothing is open to the user; whoever signs in at once waits. */
  @Transactional
  public void block(UUID userId, String reason) {
    var user = users.lock(userId);
    user.block(clock.instant());
    events.fire(new AccountBlocked(user.person(), reason, ids.reference()));
  }

  @Transactional
  public void lift(UUID userId) {
    var user = users.lock(userId);
    user.unblock();
    events.fire(new AccountUnblocked(user.person(), ids.reference()));
  }

  /** As it stands in the running transaction. */
  public boolean isBlocked(UUID userId) {
    return users.findByIdOptional(userId).filter(User::isBlocked).isPresent();
  }
}
