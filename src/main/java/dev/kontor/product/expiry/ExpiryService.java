package dev.kontor.product.expiry;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.product.product.Endings;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Does what is due for the domains of an organisation on a day (DOM-1), under the organisation's
 * lock, as renewals and restorations do: a domain that was renewed ends on another day by now. A
 * day that comes again finds nothing left to do.
 */
@ApplicationScoped
class ExpiryService {
  private final Organisations organisations;
  private final Subscriptions subscriptions;
  private final Endings endings;
  private final Redemptions redemptions;
  private final DomainTelling telling;
  private final DomainChecks checks;
  private final ExpirySchedule schedule;
  private final Clock clock;

  ExpiryService(
      Organisations organisations,
      Subscriptions subscriptions,
      Endings endings,
      Redemptions redemptions,
      DomainTelling telling,
      DomainChecks checks,
      ExpirySchedule schedule,
      Clock clock) {
    this.organisations = organisations;
    this.subscriptions = subscriptions;
    this.endings = endings;
    this.redemptions = redemptions;
    this.telling = telling;
    this.checks = checks;
    this.schedule = schedule;
    this.clock = clock;
  }

  @Transactional
  void atMidnight(UUID organisationId, LocalDate day) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    expire(organisationId, day);
    release(organisationId, subscriptions.redeemableUntil(organisationId, List.of(day)));
  }

  @Transactional
  void inTheMorning(UUID organisationId, LocalDate day) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    var ends = Arrays.stream(Notice.values()).map(each -> each.end(day)).toList();
    var running = running(organisationId, ends);
    for (var notice : Notice.values()) {
      var end = notice.end(day);
      var reached = some(running, each -> each.end().equals(end));
      telling.beforeExpiry(organisationId, notice, reached);
      if (!reached.isEmpty()) {
        schedule.told(organisationId, notice, end);
      }
    }
    var released = day.plusDays(Notice.LAST_WEEK);
    var redeemable = subscriptions.redeemableUntil(organisationId, List.of(released));
    telling.lastWeek(organisationId, redeemable);
    if (!redeemable.isEmpty()) {
      schedule.release(organisationId, released);
    }
  }

  /**
   * Fee and days are those of the day of the expiry, also where that is done late. What expired
   * otherwise, by its registry's word, goes on as well.
   */
  private void expire(UUID organisationId, LocalDate day) {
    var due = running(organisationId, List.of(day));
    var expired = endings.expireDomains(organisationId, redemptions.of(organisationId, due, day));
    var domains =
        some(
            subscriptions.endingOn(organisationId, List.of(day)),
            each -> each.isDomain() && each.status() == ProductStatus.EXPIRED);
    var restorable = some(domains, each -> each.isRestorable(today()));
    telling.expired(organisationId, some(restorable, each -> expired.contains(each.id())));
    goOn(organisationId, restorable);
    ask(organisationId, expired);
    release(organisationId, some(domains, each -> !restorable.contains(each)));
  }

  /** What ended is told of: whatever the registry has put off meanwhile has not. */
  private void release(UUID organisationId, List<Subscribed> domains) {
    var ids = ids(domains);
    endings.end(organisationId, ids);
    var ended =
        ids(
            some(
                subscriptions.find(organisationId, ids),
                each -> each.status() == ProductStatus.ENDED));
    telling.released(organisationId, some(domains, each -> ended.contains(each.id())));
    ask(organisationId, ended);
  }

  private List<Subscribed> running(UUID organisationId, List<LocalDate> ends) {
    return some(
        subscriptions.endingOn(organisationId, ends),
        each -> each.isDomain() && each.status() != ProductStatus.EXPIRED);
  }

  private void goOn(UUID organisationId, List<Subscribed> expired) {
    expired.stream()
        .map(each -> List.of(each.end(), each.goneOn()))
        .distinct()
        .forEach(each -> schedule.expired(organisationId, each.get(0), each.get(1)));
  }

  private void ask(UUID organisationId, Collection<UUID> domains) {
    domains.forEach(each -> checks.ask(organisationId, each));
  }

  private static List<Subscribed> some(List<Subscribed> all, Predicate<Subscribed> which) {
    return all.stream().filter(which).toList();
  }

  private static List<UUID> ids(List<Subscribed> domains) {
    return domains.stream().map(Subscribed::id).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
