package dev.kontor.product.lifecycle;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.product.product.Endings;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Does what is due for the products of an organisation on a day (SUB-12, SUB-6), under the
 * organisation's lock, as renewals do: a product that was renewed ends on another day by now. A day
 * that comes again finds nothing left to do.
 */
@ApplicationScoped
class LifecycleService {
  private final Organisations organisations;
  private final Subscriptions subscriptions;
  private final Endings endings;
  private final ToldEndTable told;
  private final LifecycleQueries queries;
  private final Schedule schedule;
  private final Clock clock;
  private final Event<EndNotice> notices;

  LifecycleService(
      Organisations organisations,
      Subscriptions subscriptions,
      Endings endings,
      ToldEndTable told,
      LifecycleQueries queries,
      Schedule schedule,
      Clock clock,
      Event<EndNotice> notices) {
    this.organisations = organisations;
    this.subscriptions = subscriptions;
    this.endings = endings;
    this.told = told;
    this.queries = queries;
    this.schedule = schedule;
    this.clock = clock;
    this.notices = notices;
  }

  @Transactional
  void atMidnight(UUID organisationId, LocalDate day) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    var reached = reached(organisationId, Milestone.EXPIRY, day);
    endings.end(organisationId, ids(some(reached, LifecycleService::isCancelled)));
    var expiring = some(reached, each -> !isCancelled(each));
    var expired = endings.expire(organisationId, ids(expiring));
    tell(
        organisationId,
        EndNotice.Kind.EXPIRED,
        some(expiring, each -> expired.contains(each.id())));
    goOn(organisationId, Milestone.EXPIRY, day, expiring);
    endings.end(organisationId, ids(reached(organisationId, Milestone.END, day)));
  }

  @Transactional
  void inTheMorning(UUID organisationId, LocalDate day) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    var lastDay = reached(organisationId, Milestone.LAST_DAY, day);
    tellOnce(
        organisationId,
        EndNotice.Kind.LAST_DAY,
        some(lastDay, each -> each.status() == ProductStatus.ACTIVE && !each.autoRenewal()));
    tellOnce(
        organisationId,
        EndNotice.Kind.CANCELLED_LAST_DAY,
        some(lastDay, LifecycleService::isCancelled));
    goOn(organisationId, Milestone.LAST_DAY, day, lastDay);
    var ending = reached(organisationId, Milestone.ENDING, day);
    tellOnce(
        organisationId,
        EndNotice.Kind.ENDING,
        some(ending, each -> each.status() == ProductStatus.EXPIRED));
    goOn(organisationId, Milestone.ENDING, day, ending);
  }

  private List<Subscribed> reached(UUID organisationId, Milestone milestone, LocalDate day) {
    return some(
        subscriptions.endingOn(organisationId, List.of(milestone.end(day))),
        each -> !each.isDomain());
  }

  private void goOn(
      UUID organisationId, Milestone milestone, LocalDate day, List<Subscribed> reached) {
    if (!reached.isEmpty()) {
      var zone = queries.zone(organisationId);
      milestone
          .next()
          .ifPresent(next -> schedule.add(organisationId, next, milestone.end(day), zone));
    }
  }

  /** Of each product's end a notice comes once, also where its task runs again after a crash. */
  private void tellOnce(UUID organisationId, EndNotice.Kind kind, List<Subscribed> products) {
    var news = told.untold(organisationId, kind, products);
    tell(organisationId, kind, some(products, each -> news.contains(each.id())));
  }

  private void tell(UUID organisationId, EndNotice.Kind kind, List<Subscribed> products) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!products.isEmpty() && isStillTrue(kind, products.get(0), today)) {
      var first = products.get(0);
      notices.fire(
          new EndNotice(
              organisationId,
              kind,
              first.end(),
              first.renewableBefore(),
              products.stream().map(LifecycleService::shown).toList()));
    }
  }

  /** What comes late, such as for a product that is entered with a term of the past. */
  private static boolean isStillTrue(EndNotice.Kind kind, Subscribed product, LocalDate today) {
    return switch (kind) {
      case LAST_DAY, CANCELLED_LAST_DAY -> today.isBefore(product.end());
      case EXPIRED, ENDING -> today.isBefore(product.renewableBefore());
    };
  }

  private static boolean isCancelled(Subscribed product) {
    return product.status() == ProductStatus.CANCELLED;
  }

  private static EndNotice.Product shown(Subscribed product) {
    return new EndNotice.Product(
        product.id(), product.name(), product.offer() != null && product.period() != null);
  }

  private static List<Subscribed> some(List<Subscribed> all, Predicate<Subscribed> which) {
    return all.stream().filter(which).toList();
  }

  private static List<UUID> ids(List<Subscribed> products) {
    return products.stream().map(Subscribed::id).toList();
  }
}
