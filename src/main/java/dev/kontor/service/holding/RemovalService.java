package dev.kontor.service.holding;

import dev.kontor.account.identity.Accounts;
import dev.kontor.organisation.membership.MemberRemovals;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.security.Caller;
import dev.kontor.service.holding.HoldingTable.Held;
import dev.kontor.service.holding.RemovalDecisions.Decided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Removes members together with what is decided about what they keep, in one transaction. */
@ApplicationScoped
class RemovalService {
  private final MemberRemovals removals;
  private final Memberships memberships;
  private final Accounts accounts;
  private final HoldingTable holdings;
  private final RemovalDecisions decisions;
  private final HoldingEndings endings;
  private final JsonBody bodies;
  private final Event<Object> events;

  RemovalService(
      MemberRemovals removals,
      Memberships memberships,
      Accounts accounts,
      HoldingTable holdings,
      RemovalDecisions decisions,
      HoldingEndings endings,
      JsonBody bodies,
      Event<Object> events) {
    this.removals = removals;
    this.memberships = memberships;
    this.accounts = accounts;
    this.holdings = holdings;
    this.decisions = decisions;
    this.endings = endings;
    this.bodies = bodies;
    this.events = events;
  }

  @Transactional
  RemovalResponse preview(UUID organisationId, UUID memberId) {
    var person = memberships.person(organisationId, memberId);
    return RemovalResponse.of(holdings.ofUser(organisationId, person.id()));
  }

  @Transactional
  void remove(Caller caller, UUID organisationId, UUID memberId, byte[] body) {
    var leaving = removals.prepare(caller, organisationId, memberId);
    // The user before what they keep, as whoever changes a mailbox's password does.
    accounts.lock(leaving.person().id());
    var asked = bodies.read(body, RemovalRequest.class);
    var held = holdings.ofUser(organisationId, leaving.person().id());
    var decided = decisions.judged(organisationId, memberId, held, asked.decisions());
    if (!asked.confirmed()) {
      throw HoldingProblem.REMOVAL_UNCONFIRMED.exception().onField("confirmed");
    }
    removals.end(
        caller,
        leaving,
        () -> {
          requireComplete(held, decided);
          decided.values().forEach(endings::carryOut);
          if (!decided.isEmpty()) {
            events.fire(HoldingsDecided.of(leaving, decided.values()));
          }
        });
  }

  private static void requireComplete(List<Held> held, Map<UUID, Decided> decided) {
    HoldingEndings.requireNothingLeft(
        held.stream().filter(each -> !decided.containsKey(each.holding().id())).toList());
  }
}
