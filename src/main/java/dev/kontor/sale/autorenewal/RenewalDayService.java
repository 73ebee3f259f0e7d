package dev.kontor.sale.autorenewal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.product.TermEndsKnown;
import dev.kontor.sale.renewal.RenewalDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is due on a day before products end: reminders, and attempts. Each organisation has one task
 * for a day on which something is due, made as soon as that is known: with the end of a term its
 * first day, and with each day the one that follows it.
 */
@ApplicationScoped
class RenewalDayService {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("renewal-day");

  private final Subscriptions subscriptions;
  private final ReminderService reminders;
  private final RenewalDays days;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Clock clock;
  private final Event<Object> events;

  RenewalDayService(
      Subscriptions subscriptions,
      ReminderService reminders,
      RenewalDays days,
      Organisations organisations,
      BackgroundTasks tasks,
      Clock clock,
      Event<Object> events) {
    this.subscriptions = subscriptions;
    this.reminders = reminders;
    this.days = days;
    this.organisations = organisations;
    this.tasks = tasks;
    this.clock = clock;
    this.events = events;
  }

  void known(@Observes TermEndsKnown event) {
    var zone = organisations.timeZone(event.organisationId());
    schedule(event.organisationId(), zone, event.ends(), clock.instant());
    remindLate(event.organisationId(), zone, event.ends());
  }

  /** What ends sooner than it would be reminded of, as what had expired may. */
  private void remindLate(UUID organisationId, ZoneId zone, Collection<LocalDate> ends) {
    var now = clock.instant();
    var late =
        ends.stream()
            .filter(end -> RenewalDays.isBeforeEnd(end, now))
            .filter(end -> !days.instant(end.minusDays(RenewalDays.REMINDER), zone).isAfter(now))
            .toList();
    if (!late.isEmpty()) {
      reminders.announce(
          organisationId,
          subscriptions.endingOn(organisationId, late).stream()
              .filter(each -> each.status() == ProductStatus.ACTIVE && each.autoRenewal())
              .toList());
    }
  }

  private void schedule(
      UUID organisationId, ZoneId zone, Collection<LocalDate> ends, Instant after) {
    ends.stream()
        .flatMap(end -> next(end, zone, after))
        .distinct()
        .sorted()
        .forEach(
            day ->
                tasks.schedule(
                    TASK.instance(organisationId + " " + day).build(), days.instant(day, zone)));
  }

  /** The first day after an instant on which something is due for an end. */
  private Stream<LocalDate> next(LocalDate end, ZoneId zone, Instant after) {
    return Stream.concat(Stream.of(RenewalDays.REMINDER), RenewalDays.ATTEMPTS.stream())
        .map(end::minusDays)
        .filter(day -> days.instant(day, zone).isAfter(after))
        .limit(1);
  }

  /** The day has come. */
  @Transactional
  void run(UUID organisationId, LocalDate day) {
    if (!organisations.lockIfOpen(organisationId)) {
      return;
    }
    var attempt = Attempt.first(organisationId, day);
    var reminded = day.plusDays(RenewalDays.REMINDER);
    var ends = Stream.concat(Stream.of(reminded), attempt.ends().stream()).toList();
    var running =
        subscriptions.endingOn(organisationId, ends).stream()
            .filter(each -> each.status() == ProductStatus.ACTIVE)
            .toList();
    remind(organisationId, running.stream().filter(each -> each.end().equals(reminded)).toList());
    attempt(
        attempt,
        running.stream()
            .filter(each -> each.autoRenewal() && !each.end().equals(reminded))
            .toList());
    var zone = organisations.timeZone(organisationId);
    schedule(
        organisationId,
        zone,
        running.stream().map(Subscribed::end).distinct().toList(),
        later(days.instant(day, zone), clock.instant()));
  }

  /** Nobody pays what they weren't told of: then it is tried on the next day for that. */
  private void attempt(Attempt attempt, List<Subscribed> due) {
    var isLast = due.stream().anyMatch(each -> attempt.isLastFor(each.end()));
    var isTold = reminders.isTold(attempt.organisationId(), due);
    reminders.announce(attempt.organisationId(), due);
    if (!due.isEmpty() && (isLast || isTold)) {
      tasks.schedule(attempt.task(), clock.instant());
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void remind(UUID organisationId, List<Subscribed> products) {
    var announced =
        reminders.announce(
            organisationId, products.stream().filter(Subscribed::autoRenewal).toList());
    var others =
        products.stream()
            .filter(each -> !announced.contains(each.id()) && each.offer() != null)
            .toList();
    if (!others.isEmpty()) {
      events.fire(new ProductsEndSoon(organisationId, ending(others)));
    }
  }

  static List<ProductsEndSoon.EndingProduct> ending(List<Subscribed> products) {
    return products.stream()
        .map(each -> new ProductsEndSoon.EndingProduct(each.name(), each.end()))
        .toList();
  }
}
