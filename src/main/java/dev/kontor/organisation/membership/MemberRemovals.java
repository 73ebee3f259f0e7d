package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;

/**
 * Removes members, in the transaction of whoever decides about what they keep. All who change the
 * organisation's members, or tell what these keep, wait for each other.
 */
@ApplicationScoped
public class MemberRemovals {
  private final MemberRepository members;
  private final MemberQueries queries;
  private final Departures departures;
  private final Accounts accounts;
  private final Event<Object> events;

  MemberRemovals(
      MemberRepository members,
      MemberQueries queries,
      Departures departures,
      Accounts accounts,
      Event<Object> events) {
    this.members = members;
    this.queries = queries;
    this.departures = departures;
    this.accounts = accounts;
    this.events = events;
  }

  /** A member who is being removed, and the user behind the membership. */
  public record Leaving(Member member, Person person) {
    public UUID organisationId() {
      return member.organisationId();
    }

    public UUID memberId() {
      return member.id();
    }
  }

  /**
   * Lets pass who may remove a member at this moment, and keeps all as it is until the transaction
   * ends.
   *
   * @throws dev.kontor.platform.problem.DomainException 404, or 403
   */
  public Leaving prepare(Caller caller, UUID organisationId, UUID memberId) {
    members.lockRanks(organisationId);
    var member =
        members.lock(organisationId, memberId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    Actor.of(queries, organisationId, caller).requireOver(member.rank().role());
    return new Leaving(member, accounts.find(member.userId()).orElseThrow());
  }

  /**
   * Ends all memberships of an organisation that is closed; the organisation is locked.
   *
   * @return who belonged to it until now
   */
  public List<Person> endAll(UUID organisationId) {
    return members.list("organisationId = ?1 order by joinedAt, id", organisationId).stream()
        .map(this::endLast)
        .toList();
  }

  private Person endLast(Member member) {
    var person = accounts.find(member.userId()).orElseThrow();
    members.delete(member);
    accounts.leftOrganisation(member.userId(), member.organisationId());
    events.fire(new MemberLeft(member.organisationId(), member.id(), person, member.rank()));
    return person;
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
    var member = leaving.member();
    departures.requireNotLast(member);
    deciding.run();
    departures.end(member);
    events.fire(
        new MemberRemoved(
            leaving.organisationId(), leaving.memberId(), leaving.person(), member.rank()));
  }
}
