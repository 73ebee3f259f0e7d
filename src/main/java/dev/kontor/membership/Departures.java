package dev.kontor.membership;

import dev.kontor.identity.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** What must hold when somebody goes: a legal representative stays, and readers of notices. */
@ApplicationScoped
class Departures {
  private final MemberRepository members;
  private final Accounts accounts;

  Departures(MemberRepository members, Accounts accounts) {
    this.members = members;
    this.accounts = accounts;
  }

  /**
   * Lets a member stop being legal representative as long as another one stays.
   *
   * @param representatives all of them, locked
   */
  void requireNotLast(Member member, List<Member> representatives) {
    if (member.isLegalRepresentative() && representatives.size() == 1) {
      throw MembershipProblem.LAST_LEGAL_REPRESENTATIVE.exception();
    }
  }

  /** Ends a membership; its notices go to the longest-serving legal representative if need be. */
  void end(Member member) {
    members.delete(member);
    members.flush();
    accounts.leftOrganisation(member.userId(), member.organisationId());
    if (!members.hasReaders(member.organisationId())) {
      members.lockLegalRepresentatives(member.organisationId()).stream()
          .min(Comparator.comparing(Member::joinedAt))
          .ifPresent(heir -> heir.prefer(heir.preferences().withBillingAndDomains()));
    }
  }
}
