package dev.kontor.organisation.membership;

import dev.kontor.account.closure.AccountMemberships;
import dev.kontor.account.identity.Accounts;
import dev.kontor.organisation.profile.Organisations;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What becomes of memberships when an account is closed and erased. */
@Singleton
class AccountDepartures implements AccountMemberships {
  private final MemberRepository members;
  private final MemberQueries queries;
  private final Departures departures;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Event<Object> events;

  AccountDepartures(
      MemberRepository members,
      MemberQueries queries,
      Departures departures,
      Organisations organisations,
      Accounts accounts,
      Event<Object> events) {
    this.members = members;
    this.queries = queries;
    this.departures = departures;
    this.organisations = organisations;
    this.accounts = accounts;
    this.events = events;
  }

  @Override
  public Set<UUID> lockAll(UUID userId) {
    var all = queries.organisationsOf(userId);
    // What lockRanks locks; but one that is closed while this waits is no reason to refuse.
    all.forEach(organisations::lockAlsoClosed);
    return new HashSet<>(all);
  }

  @Override
  public Set<UUID> of(UUID userId) {
    return new HashSet<>(queries.organisationsOf(userId));
  }

  @Override
  public List<UUID> representedAlone(UUID userId) {
    return queries.representedOnlyByActing(userId);
  }

  @Override
  public boolean isOnlyRepresentative(UUID userId) {
    return !queries.representedOnlyBy(userId).isEmpty();
  }

  @Override
  public void endAll(UUID userId) {
    queries.organisationsOf(userId).stream()
        .flatMap(organisation -> members.lockByUser(organisation, userId).stream())
        .forEach(this::end);
  }

  private void end(Member member) {
    var person = accounts.find(member.userId()).orElseThrow();
    departures.end(member);
    events.fire(new MemberLeft(member.organisationId(), member.id(), person, member.rank()));
  }
}
