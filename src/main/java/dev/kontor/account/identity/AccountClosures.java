package dev.kontor.account.identity;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes accounts and erases them (USR-12), in transactions of the feature that knows when. */
@ApplicationScoped
public class AccountClosures {
  private final UserRepository users;
  private final RequestContext request;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  AccountClosures(
      UserRepository users, RequestContext request, Event<Object> events, Ids ids, Clock clock) {
    this.users = users;
    this.request = request;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps a user as they are until the transaction ends; empty where the account is closed. */
  @Transactional(TxType.MANDATORY)
  public Optional<Person> lockOpen(UUID userId) {
    return Optional.of(users.lock(userId)).filter(User::isOpen).map(User::person);
  }

  /**
   * Closes an account that is locked. Fires {@link AccountClosed}.
   *
   * @param eraseAt until when its user can take it back
   * @param token of the link by which they do
   */
  @Transactional(TxType.MANDATORY)
  public void close(UUID userId, Instant eraseAt, String token) {
    var user = users.lock(userId);
    user.close(clock.instant(), eraseAt);
    events.fire(new AccountClosed(user.person(), eraseAt, token, ids.reference()));
  }

  /**
   * Opens a closed account again, as it was. Fires {@link AccountReopened}.
   *
   * @return false where it isn't closed, or its time is over
   */
  @Transactional(TxType.MANDATORY)
  public boolean reopen(UUID userId) {
    var user = users.lock(userId);
    var eraseAt = user.eraseAt();
    if (eraseAt == null || !eraseAt.isAfter(clock.instant())) {
      return false;
    }
    user.reopen();
    var person = user.person();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    events.fire(new AccountReopened(person, ids.reference()));
    return true;
  }

  /** The closed account of an address, unless somebody keeps people out of it. */
  @Transactional
  public Optional<ClosedAddressNamed> findClosed(String email) {
    return users
        .findByEmail(email)
        .filter(user -> !user.isBlocked())
        .flatMap(
            user ->
                Optional.ofNullable(user.eraseAt())
                    .map(eraseAt -> new ClosedAddressNamed(user.person(), eraseAt)));
  }

  /** Closed accounts whose time is over, in the order of their ids. */
  @Transactional
  public List<UUID> due(UUID after, int limit) {
    return users.due(clock.instant(), after, limit);
  }

  /** Keeps a closed account as it is whose time is over; empty where it isn't. */
  @Transactional(TxType.MANDATORY)
  public Optional<Person> lockDue(UUID userId) {
    var user = users.lock(userId);
    var eraseAt = user.eraseAt();
    if (eraseAt == null || eraseAt.isAfter(clock.instant())) {
      return Optional.empty();
    }
    user.forgetDefault();
    return Optional.of(user.person());
  }

  /**
   * Erases an account that is locked and belongs nowhere any more. Fires {@link AccountErased}
   * first, then {@link AccountFarewell}.
   */
  @Transactional(TxType.MANDATORY)
  public void erase(UUID userId) {
    var user = users.lock(userId);
    var person = user.person();
    events.fire(new AccountErased(userId, person.email()));
    events.fire(new AccountFarewell(person));
    user.erase(clock.instant());
  }
}
