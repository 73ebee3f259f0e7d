package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Suspends memberships, in transactions of the feature that knows why: nothing is deleted and no
 * role changes, but nothing is open to the member. Ranks are locked, since a suspended legal
 * representative doesn't count among those of whom one has to stay.
 */
@ApplicationScoped
public class Suspensions {
  private final MemberRepository members;
  private final Accounts accounts;
  private final Event<Object> events;

  Suspensions(MemberRepository members, Accounts accounts, Event<Object> events) {
    this.members = members;
    this.accounts = accounts;
    this.events = events;
  }

  /**
   * Suspends a membership, or changes on which channels.
   *
   * @param reason as the legal representatives are told
   */
  @Transactional
  public void suspend(UUID organisationId, UUID userId, List<String> channels, String reason) {
    var member = locked(organisationId, userId);
    member.suspend(channels);
    var person = accounts.find(userId).orElseThrow();
    events.fire(new MembershipSuspended(organisationId, member.id(), person, channels, reason));
  }

  @Transactional
  public void resume(UUID organisationId, UUID userId) {
    var member = locked(organisationId, userId);
    member.resume();
    var person = accounts.find(userId).orElseThrow();
    events.fire(new MembershipResumed(organisationId, member.id(), person));
  }

  private Member locked(UUID organisationId, UUID userId) {
    members.lockRanks(organisationId);
    return members
        .lockByUser(organisationId, userId)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** Whether a user may ask for suspensions: who runs the organisation, and may act. */
  @Transactional
  public boolean mayAsk(UUID organisationId, UUID userId) {
    return members
        .findActing(organisationId, userId)
        .filter(member -> member.may(Right.ADMINISTER))
        .isPresent();
  }

  /** Lets all who change ranks wait where a user is a legal representative. */
  @Transactional
  public void lockRanksOf(UUID userId) {
    members.representedBy(userId).forEach(members::lockRanks);
  }
}
