package dev.kontor.membership;

import dev.kontor.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features ask of memberships, in transactions of theirs. */
@ApplicationScoped
public class Memberships {
  private final MemberRepository members;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  Memberships(MemberRepository members, Event<Object> events, Ids ids, Clock clock) {
    this.members = members;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Lets all who change an organisation's ranks, or build on them, wait for each other. */
  public void lockRanks(UUID organisationId) {
    members.lockLegalRepresentatives(organisationId);
  }

  public boolean isMember(UUID organisationId, UUID userId) {
    return members.findByUser(organisationId, userId).isPresent();
  }

  /**
   * Lets pass who may give and take a role at this moment.
   *
   * @throws dev.kontor.platform.problem.DomainException 403, or 404 for who isn't a member any more
   */
  public void requireMayGive(Caller caller, UUID organisationId, Role role) {
    Actor.of(members, organisationId, caller).requireOver(role);
  }

  /** Whether a user may give a role at this moment. */
  public boolean mayGive(UUID userId, UUID organisationId, Role role) {
    return members
        .findByUser(organisationId, userId)
        .filter(member -> member.may(role.rightToManage()) && !member.isSuspended())
        .isPresent();
  }

  /**
   * Makes a person a member.
   *
   * @param invitedBy the user who had invited; null for the founder
   * @return the membership's id
   * @throws dev.kontor.platform.problem.DomainException 409 {@code already-member}
   */
  public UUID join(UUID organisationId, Person person, Rank rank, @Nullable UUID invitedBy) {
    if (isMember(organisationId, person.id())) {
      throw alreadyMember();
    }
    var member = new Member(ids.next(), organisationId, person.id(), rank, clock.instant());
    members.persistAndFlush(member);
    events.fire(new MemberJoined(organisationId, member.id(), person, rank, invitedBy));
    return member.id();
  }

  /** The refusal of making somebody a member twice. */
  public static DomainException alreadyMember() {
    return MembershipProblem.ALREADY_MEMBER.exception();
  }
}
