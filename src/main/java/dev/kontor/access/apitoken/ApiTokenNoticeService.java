package dev.kontor.access.apitoken;

import dev.kontor.account.identity.Accounts;
import dev.kontor.organisation.membership.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Tells an owner which tokens want attention: that they are told is noted with the mail. */
@ApplicationScoped
class ApiTokenNoticeService {
  private final ApiTokenUpkeepTable tokens;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Event<Object> events;
  private final Clock clock;

  ApiTokenNoticeService(
      ApiTokenUpkeepTable tokens,
      Accounts accounts,
      Memberships memberships,
      Event<Object> events,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.memberships = memberships;
    this.events = events;
    this.clock = clock;
  }

  /** Once, also where several do at the same moment: the owner's lock comes first. */
  @Transactional
  void tell(ApiTokenOwner owner) {
    if (owner.isUser()) {
      accounts.lock(owner.id());
    } else {
      memberships.lockRanks(owner.id());
    }
    var times = new ApiTokenTimes(clock.instant());
    var due = tokens.tell(owner, times);
    if (due.isEmpty()) {
      return;
    }
    events.fire(
        new ApiTokensDue(
            owner.isUser() ? accounts.find(owner.id()).orElseThrow() : null,
            owner.isUser() ? null : owner.id(),
            chosen(due, times::endsSoon),
            chosen(due, token -> !times.endsSoon(token))));
  }

  private static List<ApiTokensDue.Due> chosen(List<ApiToken> due, Predicate<ApiToken> which) {
    return due.stream()
        .filter(which)
        .sorted(Comparator.comparing(ApiToken::expiresAt).thenComparing(ApiToken::id))
        .map(ApiTokensDue.Due::of)
        .toList();
  }
}
