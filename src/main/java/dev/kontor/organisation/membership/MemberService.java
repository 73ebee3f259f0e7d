package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.Callers;
import dev.kontor.account.session.SecondFactors;
import dev.kontor.account.twofactor.SecondFactorDemands;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes roles, removes members, lets them leave. */
@ApplicationScoped
class MemberService {
  private final MemberRepository members;
  private final MemberQueries queries;
  private final Departures departures;
  private final MemberRemovals removals;
  private final HeldData heldData;
  private final Accounts accounts;
  private final RankPatch patches;
  private final StepUp stepUp;
  private final Callers lookup;
  private final SecondFactors factors;
  private final SecondFactorDemands demands;
  private final Event<Object> events;

  MemberService(
      MemberRepository members,
      MemberQueries queries,
      Departures departures,
      MemberRemovals removals,
      HeldData heldData,
      Accounts accounts,
      RankPatch patches,
      StepUp stepUp,
      Callers lookup,
      SecondFactors factors,
      SecondFactorDemands demands,
      Event<Object> events) {
    this.members = members;
    this.queries = queries;
    this.departures = departures;
    this.removals = removals;
    this.heldData = heldData;
    this.accounts = accounts;
    this.patches = patches;
    this.stepUp = stepUp;
    this.lookup = lookup;
    this.factors = factors;
    this.demands = demands;
    this.events = events;
  }

  @Transactional
  void edit(Caller caller, UUID organisationId, UUID id, byte[] patch, IfMatch ifMatch) {
    members.lockRanks(organisationId);
    var member = members.lock(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var actor = Actor.of(queries, organisationId, caller);
    actor.requireOver(member.rank().role());
    var before = member.rank();
    var after = patches.apply(before, patch);
    actor.requireOver(after.role());
    if (after.role() == Role.LEGAL_REPRESENTATIVE && !member.isLegalRepresentative()) {
      stepUp.requireFresh(caller);
    }
    ifMatch.require(member.version());
    if (after.equals(before)) {
      return;
    }
    if (after.role() != Role.LEGAL_REPRESENTATIVE) {
      departures.requireNotLast(member);
    }
    member.changeRank(after);
    departures.keepReaders(organisationId);
    events.fire(new MemberRankChanged(organisationId, id, person(member), before, after));
  }

  @Transactional
  void remove(Caller caller, UUID organisationId, UUID id, IfMatch ifMatch) {
    var leaving = removals.prepare(caller, organisationId, id);
    ifMatch.require(leaving.member().version());
    removals.end(
        caller,
        leaving,
        () -> heldData.requireNothingToDecide(organisationId, leaving.person().id()));
  }

  @Transactional
  void leave(Caller caller, UUID organisationId) {
    members.lockRanks(organisationId);
    var member =
        members
            .lockByUser(organisationId, caller.id())
            .orElseThrow(CommonProblem.NOT_FOUND::exception);
    member.requireNotSuspended();
    requireProtectedToLeave(caller, member);
    departures.requireNotLast(member);
    departures.end(member);
    events.fire(new MemberLeft(organisationId, member.id(), person(member), member.rank()));
  }

  /** TFA-8: without a required second factor only externals leave, and only who requires it. */
  private void requireProtectedToLeave(Caller caller, Member member) {
    var isOpen =
        member.rank().role() == Role.EXTERNAL
            && demands.isDemandedIn(member.organisationId(), caller.id());
    var lacksIt =
        demands.isSecondFactorDemandedOf(caller.id()) && !factors.isProtected(caller.id());
    if (lacksIt && !isOpen) {
      lookup.requireProtected(new Callers.Found(caller, true));
    }
  }

  private Person person(Member member) {
    return accounts.find(member.userId()).orElseThrow();
  }
}
