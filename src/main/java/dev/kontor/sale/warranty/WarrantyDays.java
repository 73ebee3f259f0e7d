package dev.kontor.sale.warranty;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.DomainTermEnds;
import dev.kontor.product.product.ProductReinstated;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.OrderEnded;
import dev.kontor.sale.order.OrderKind;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.renewal.RenewalDays;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** When domains that nobody renewed are renewed on account: on the day before they expire. */
@Singleton
class WarrantyDays {
  /** Before the end; time enough to ask a registry again that is silent. */
  private static final Duration BEFORE_END = Duration.ofHours(2);

  /** Before the end: payments that are under way aren't waited for any longer. */
  private static final Duration LAST = Duration.ofMinutes(30);

  /** After the last ordinary attempt, where that comes as late as this. */
  private static final Duration AFTER_ATTEMPT = Duration.ofMinutes(15);

  private final Subscriptions subscriptions;
  private final RenewalOrders orders;
  private final RenewalDays attempts;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  WarrantyDays(
      Subscriptions subscriptions,
      RenewalOrders orders,
      RenewalDays attempts,
      Organisations organisations,
      BackgroundTasks tasks,
      Ids ids,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.orders = orders;
    this.attempts = attempts;
    this.organisations = organisations;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  void known(@Observes DomainTermEnds event) {
    var end = event.end();
    if (RenewalDays.isBeforeEnd(end, clock.instant())) {
      var zone = organisations.timeZone(event.organisationId());
      var at = at(end, zone);
      var day = LastDay.of(event.organisationId(), end);
      tasks.schedule((isOver(at) ? day.again(ids.next()) : day).task(), at);
    }
  }

  /** It kept its products from being renewed on account (SUB-11). */
  void ended(@Observes OrderEnded event) {
    if (event.kind() != OrderKind.CART && !RenewalOrders.REPLACED.equals(event.failure())) {
      var products = orders.products(event.organisationId(), event.orderId());
      actLate(event.organisationId(), subscriptions.find(event.organisationId(), products));
    }
  }

  void reinstated(@Observes ProductReinstated event) {
    actLate(
        event.organisationId(),
        subscriptions.find(event.organisationId(), List.of(event.productId())));
  }

  /** Has products renewed at once whose time for that is over, before they expire. */
  void actLate(UUID organisationId, Collection<Subscribed> products) {
    var zone = organisations.timeZone(organisationId);
    products.stream()
        .filter(each -> each.isDomain() && each.paidUntil() != null)
        .map(Subscribed::end)
        .filter(end -> RenewalDays.isBeforeEnd(end, clock.instant()) && isOver(at(end, zone)))
        .distinct()
        .forEach(
            end ->
                tasks.schedule(
                    LastDay.of(organisationId, end).again(ids.next()).task(), clock.instant()));
  }

  /** Comes back when what is under way isn't waited for any longer. */
  void waitFor(LastDay day) {
    tasks.schedule(day.last().task(), start(day.end()).minus(LAST));
  }

  /** Comes back at once. */
  void again(LastDay day) {
    tasks.schedule(day.again(ids.next()).task(), clock.instant());
  }

  private boolean isOver(Instant at) {
    return !at.isAfter(clock.instant());
  }

  private Instant at(LocalDate end, ZoneId zone) {
    var usual = start(end).minus(BEFORE_END);
    var afterAttempt = attempts.instant(end.minusDays(RenewalDays.LAST), zone).plus(AFTER_ATTEMPT);
    return afterAttempt.isAfter(usual) ? afterAttempt : usual;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
