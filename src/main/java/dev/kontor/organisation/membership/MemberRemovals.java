package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;

/**
 * Removes members, in the transaction of whoever decides about what they keep. All who change the
 * organisation's members, or tell what these keep, wait for each other.
 */
@ApplicationScoped
public class MemberRemovals {
  private final MemberRepository members;
  private final Departures departures;
  private final Accounts accounts;
  private final Event<Object> events;

  MemberRemovals(
      MemberRepository members, Departures departures, Accounts accounts, Event<Object> events) {
    this.members = members;
    this.departures = departures;
    this.accounts = accounts;
    this.events = events;
  }

  /** A member who is being removed. */
  public record Leaving(UUID organisationId, UUID memberId, Person person, long version) {}

  /**
   * Lets pass who may remove a member at this moment, and keeps all as it is until the transaction
   * ends.
   *
   * @throws dev.kontor.platform.problem.DomainException 404, or 403
   */
  public Leaving prepare(Caller caller, UUID organisationId, UUID memberId) {
    members.lockLegalRepresentatives(organisationId);
    var member = lock(organisationId, memberId);
    Actor.of(members, organisationId, caller).requireOver(member.rank().role());
    var person = accounts.find(member.userId()).orElseThrow();
    return new Leaving(organisationId, memberId, person, member.version());
  }

  /**
   * Ends the membership.
   *
   * @param deciding carries out what is decided about the member's data, or refuses
   * @throws dev.kontor.platform.problem.DomainException 409
   */
  public void end(Caller caller, Leaving leaving, Runnable deciding) {
    if (leaving.person().id().equals(caller.id())) {
      throw MembershipProblem.REMOVE_ONESELF.exception();
    }
    var representatives = members.lockLegalRepresentatives(leaving.organisationId());
    var member = lock(leaving.organisationId(), leaving.memberId());
    departures.requireNotLast(member, representatives);
    deciding.run();
    departures.end(member);
    events.fire(
        new MemberRemoved(
            leaving.organisationId(), leaving.memberId(), leaving.person(), member.rank()));
  }

  private Member lock(UUID organisationId, UUID memberId) {
    return members.lock(organisationId, memberId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
