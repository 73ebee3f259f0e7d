package dev.kontor.membership;

import dev.kontor.identity.AccountBlocks;
import dev.kontor.identity.Accounts;
import dev.kontor.platform.event.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What must hold when somebody goes: a legal representative stays, and readers of notices. */
@ApplicationScoped
class Departures {
  private final MemberRepository members;
  private final Accounts accounts;
  private final AccountBlocks blocks;
  private final Changes changes;
  private final Event<Object> events;

  Departures(
      MemberRepository members,
      Accounts accounts,
      AccountBlocks blocks,
      Changes changes,
      Event<Object> events) {
    this.members = members;
    this.accounts = accounts;
    this.blocks = blocks;
    this.changes = changes;
    this.events = events;
  }

  /**
   * Lets a member stop being legal representative as long as another one stays who isn't blocked.
   *
   * @param representatives all of them, locked
   */
  void requireNotLast(Member member, List<Member> representatives) {
    if (member.isLegalRepresentative() && active(representatives).allMatch(member::equals)) {
      throw MembershipProblem.LAST_LEGAL_REPRESENTATIVE.exception();
    }
  }

  private Stream<Member> active(List<Member> representatives) {
    var blocked = blocks.among(representatives.stream().map(Member::userId).toList());
    return representatives.stream()
        .filter(each -> !each.isSuspended() && !blocked.contains(each.userId()));
  }

  /** Ends a membership; its notices go to the longest-serving legal representative if need be. */
  void end(Member member) {
    members.delete(member);
    members.flush();
    accounts.leftOrganisation(member.userId(), member.organisationId());
    if (!members.hasReaders(member.organisationId())) {
      members.lockLegalRepresentatives(member.organisationId()).stream()
          .min(Comparator.comparing(Member::joinedAt))
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
