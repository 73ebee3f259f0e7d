package dev.kontor.account.identity;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Accounts between sign-up and confirmation. */
@ApplicationScoped
class Newcomers {
  /** How long a confirmation link works; the account lapses with the last one. */
  private static final Duration CONFIRMATION_TIME = Duration.ofHours(24);

  private final UserRepository users;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;
  private final Jdbi jdbi;
  private final RequestContext request;
  private final KnownNetworks networks;
  private final PersonKeys keys;

  Newcomers(
      UserRepository users,
      Ids ids,
      Clock clock,
      Event<Object> events,
      Jdbi jdbi,
      RequestContext request,
      KnownNetworks networks,
      PersonKeys keys) {
    this.users = users;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
    this.jdbi = jdbi;
    this.request = request;
    this.networks = networks;
    this.keys = keys;
  }

  Instant lapsesAt() {
    return clock.instant().plus(CONFIRMATION_TIME);
  }

  /**
   * The account of an address, if there is one, with all other sign-ups for it waiting: two at the
   * same moment would otherwise both find nobody.
   */
  Optional<User> claim(String email) {
    hold(email);
    return users.lockByEmail(email);
  }

  /** Whoever wants this address waits until the transaction ends. */
  void hold(String email) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .bind("key", "sign-up " + EmailAddress.key(email))
                .mapTo(String.class)
                .findFirst());
  }

  /** An account that never confirmed its address gives way to whoever has proved it. */
  void giveWay(String email) {
    users.deleteUnconfirmed(email).forEach(keys::destroy);
  }

  /** Accounts that were never confirmed go, and nobody reads what was noted of them. */
  void dropLapsed(Instant now) {
    users.deleteLapsed(now).forEach(keys::destroy);
  }

  User keep(Optional<User> known, String email, Registration registration, Instant lapsesAt) {
    if (known.isPresent()) {
      var user = known.get();
      user.signUpAgain(email, registration, lapsesAt);
      networks.noteNewcomer(user.id());
      events.fire(new SignedUpAgain(user.person()));
      return user;
    }
    var user = new User(ids.next(), email, registration, clock.instant(), lapsesAt);
    users.persist(user);
    networks.noteNewcomer(user.id());
    return user;
  }

  /**
   * The address is proved: the account counts.
   *
   * @param invited whether the person joins an organisation instead of getting one of their own
   */
  void confirm(User user, Registration proved, boolean invited) {
    user.confirm(proved, clock.instant());
    networks.forget(user.id());
    var person = user.person();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    events.fire(new UserConfirmed(person, invited));
  }
}
