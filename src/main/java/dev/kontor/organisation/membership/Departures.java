package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.event.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.UUID;

/** What must hold when somebody goes: a legal representative stays, and readers of notices. */
@ApplicationScoped
class Departures {
  private final MemberRepository members;
  private final Accounts accounts;
  private final Changes changes;
  private final Event<Object> events;

  Departures(MemberRepository members, Accounts accounts, Changes changes, Event<Object> events) {
    this.members = members;
    this.accounts = accounts;
    this.changes = changes;
    this.events = events;
  }

  /**
   * Lets a member stop being legal representative as long as another one stays who may act. The
   * ranks are locked.
   */
  void requireNotLast(Member member) {
    if (member.isLegalRepresentative()
        && members.legalRepresentatives(member.organisationId()).stream()
            .filter(members::mayAct)
            .allMatch(member::equals)) {
      throw MembershipProblem.LAST_LEGAL_REPRESENTATIVE.exception();
    }
  }

  /** Ends a membership; its notices go to the longest-serving legal representative if need be. */
  void end(Member member) {
    members.delete(member);
    accounts.leftOrganisation(member.userId(), member.organisationId());
    keepReaders(member.organisationId());
  }

  /** Where nobody is left who reads notices of billing or of domains, one who may act does. */
  void keepReaders(UUID organisationId) {
    if (!members.hasReaders(organisationId)) {
      members.legalRepresentatives(organisationId).stream()
          .min(
              Comparator.comparing((Member each) -> !members.mayAct(each))
                  .thenComparing(Member::joinedAt))
          .ifPresent(this::inheritNotices);
    }
  }

  private void inheritNotices(Member heir) {
    var before = heir.preferences();
    heir.prefer(before.withBillingAndDomains());
    events.fire(
        new ContactPreferencesChanged(
            heir.organisationId(),
            heir.id(),
            accounts.find(heir.userId()).orElseThrow(),
            changes.between(before, heir.preferences())));
  }
}
