package dev.kontor.sale.autorenewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.PlacedOrder;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.order.RenewedTerm;
import dev.kontor.sale.preference.PaymentPreferences;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.renewal.AnnouncedPrices;
import dev.kontor.sale.renewal.NextTerm;
import dev.kontor.sale.renewal.NextTerms;
import dev.kontor.sale.renewal.RenewalDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Renews what is due on a day (SUB-5): one order, one charge, by the first way of paying that
 * works. Under the organisation's lock each term is renewed once, whoever else renews it. Orders
 * that wait for a transfer are locked before it.
 */
@ApplicationScoped
class AttemptService {
  /** How many products an order renews. */
  private static final int MOST = 200;

  private static final Comparator<NextTerm> MOST_URGENT =
      Comparator.comparing((NextTerm each) -> !each.product().isDomain())
          .thenComparing(each -> each.product().end())
          .thenComparing(each -> each.product().id());

  private final Subscriptions subscriptions;
  private final AnnouncedPrices prices;
  private final NextTerms terms;
  private final RenewalOrders orders;
  private final AutomaticOrderRepository automatic;
  private final Coverage coverage;
  private final PaymentPreferences preferences;
  private final RenewalDays days;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Clock clock;
  private final Event<Object> events;

  AttemptService(
      Subscriptions subscriptions,
      AnnouncedPrices prices,
      NextTerms terms,
      RenewalOrders orders,
      AutomaticOrderRepository automatic,
      Coverage coverage,
      PaymentPreferences preferences,
      RenewalDays days,
      Organisations organisations,
      BackgroundTasks tasks,
      Clock clock,
      Event<Object> events) {
    this.subscriptions = subscriptions;
    this.prices = prices;
    this.terms = terms;
    this.orders = orders;
    this.automatic = automatic;
    this.coverage = coverage;
    this.preferences = preferences;
    this.days = days;
    this.organisations = organisations;
    this.tasks = tasks;
    this.clock = clock;
    this.events = events;
  }

  /** What an attempt is about, whether it is renewed otherwise or not. */
  @Transactional
  List<Subscribed> due(Attempt attempt) {
    return subscriptions.endingOn(attempt.organisationId(), attempt.ends()).stream()
        .filter(each -> each.status() == ProductStatus.ACTIVE && each.autoRenewal())
        .toList();
  }

  /**
   * Tries one way of paying after the other, until one gives an order.
   *
   * @return the order whose payment is to be carried out; empty where there is none
   */
  @Transactional
  Optional<PlacedOrder> attempt(Attempt asked) {
    var organisationId = asked.organisationId();
    var ways = Way.of(preferences.of(organisationId));
    var first = isOutdated(asked, ways) ? Attempt.first(organisationId, asked.day()) : asked;
    var waiting = transfersToReplace(first);
    if (!organisations.lockIfOpen(organisationId)) {
      return Optional.empty();
    }
    var all = terms(first, waiting);
    var due = all.subList(0, Math.min(all.size(), MOST));
    if (due.isEmpty()) {
      return Optional.empty();
    }
    for (var attempt = first; attempt.way() < ways.size(); attempt = attempt.next()) {
      var found = coverage.of(organisationId, ways.get(attempt.way()), due);
      if (found.isPresent()) {
        var way = found.get();
        replace(organisationId, waiting, way.terms());
        var placed =
            orders.orderByItself(organisationId, renewed(way.terms()), way.quote(), way.method());
        automatic.persist(new AutomaticOrder(placed.id(), attempt, ways));
        tellNotPaid(first, rest(due, way.terms()));
        if (all.size() > due.size()) {
          var next = Attempt.first(organisationId, first.day()).after(placed.id());
          tasks.schedule(next.task(), clock.instant());
        }
        return Optional.of(placed);
      }
    }
    tellNotPaid(first, all);
    return Optional.empty();
  }

  /** Whoever prefers other sources by now has all of them tried. */
  private boolean isOutdated(Attempt attempt, List<Way> ways) {
    var after = attempt.after();
    return after != null
        && attempt.way() > 0
        && automatic
            .find(attempt.organisationId(), after)
            .filter(each -> !each.hadWays(ways))
            .isPresent();
  }

  /** Ends the orders whose products are renewed now. */
  private void replace(UUID organisationId, Map<UUID, UUID> waiting, List<NextTerm> terms) {
    terms.stream()
        .flatMap(each -> Optional.ofNullable(waiting.get(each.product().id())).stream())
        .distinct()
        .sorted()
        .forEach(each -> orders.replace(organisationId, each));
  }

  /** Orders that wait for a transfer which comes too late for the last attempt, by product. */
  private Map<UUID, UUID> transfersToReplace(Attempt attempt) {
    var last =
        due(attempt).stream()
            .filter(each -> attempt.isLastFor(each.end()))
            .map(Subscribed::id)
            .toList();
    var pending = orders.pending(attempt.organisationId(), last);
    var locked = orders.lockTransfers(attempt.organisationId(), pending.values());
    return pending.entrySet().stream()
        .filter(each -> locked.contains(each.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<NextTerm> terms(Attempt attempt, Map<UUID, UUID> replaced) {
    var organisationId = attempt.organisationId();
    var now = clock.instant();
    var due =
        due(attempt).stream().filter(each -> RenewalDays.isBeforeEnd(each.end(), now)).toList();
    var pending = orders.pending(organisationId, due.stream().map(Subscribed::id).toList());
    var free =
        due.stream()
            .filter(each -> !pending.containsKey(each.id()) || replaced.containsKey(each.id()))
            .toList();
    return free.isEmpty()
        ? List.of()
        : prices.promised(organisationId, free).stream().sorted(MOST_URGENT).toList();
  }

  private static List<RenewedTerm> renewed(List<NextTerm> terms) {
    return terms.stream().map(each -> new RenewedTerm(each.product())).toList();
  }

  private static List<NextTerm> rest(List<NextTerm> due, List<NextTerm> paid) {
    return due.stream().filter(each -> !paid.contains(each)).toList();
  }

  /** Those whose last attempt this was are told of apart from those that are tried again. */
  private void tellNotPaid(Attempt attempt, List<NextTerm> unpaid) {
    var zone = organisations.timeZone(attempt.organisationId());
    var byNext =
        unpaid.stream()
            .collect(
                Collectors.groupingBy(
                    each -> days.nextAttempt(each.product().end(), zone, clock.instant())));
    byNext.forEach(
        (next, failed) -> {
          var quote = terms.quote(attempt.organisationId(), failed, PrepaidPart.NOTHING);
          events.fire(
              new RenewalsNotPaid(
                  attempt.organisationId(),
                  RenewalDayService.ending(failed.stream().map(NextTerm::product).toList()),
                  Money.ofMinor(quote.price().total(), quote.currency()),
                  next.map(each -> each.atZone(zone).toLocalDate()).orElse(null)));
        });
  }
}
