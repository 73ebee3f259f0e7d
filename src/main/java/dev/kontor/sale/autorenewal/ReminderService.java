package dev.kontor.sale.autorenewal;

import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.preference.PaymentPreferences;
import dev.kontor.sale.preference.Source;
import dev.kontor.sale.renewal.AnnouncedPrices;
import dev.kontor.sale.renewal.RenewalDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises prices of products that renew by themselves, and tells people of them. */
@ApplicationScoped
class ReminderService {
  private final AnnouncedPrices prices;
  private final PaymentPreferences preferences;
  private final PaymentMethods methods;
  private final RenewalDays days;
  private final Organisations organisations;
  private final Clock clock;
  private final Event<Object> events;

  ReminderService(
      AnnouncedPrices prices,
      PaymentPreferences preferences,
      PaymentMethods methods,
      RenewalDays days,
      Organisations organisations,
      Clock clock,
      Event<Object> events) {
    this.prices = prices;
    this.preferences = preferences;
    this.methods = methods;
    this.days = days;
    this.organisations = organisations;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Announces the renewal of products, but for those of which it was announced.
   *
   * @return the ids of those that can renew
   */
  @Transactional(TxType.MANDATORY)
  Set<UUID> announce(UUID organisationId, Collection<Subscribed> products) {
    if (products.isEmpty()) {
      return Set.of();
    }
    var promises = prices.announce(organisationId, products);
    if (!promises.isEmpty()) {
      var first = firstAttempt(organisationId, promises);
      events.fire(
          new RenewalsAnnounced(
              organisationId,
              first,
              promises.stream().map(ReminderService::line).toList(),
              cards(organisationId, first)));
    }
    return prices.promised(organisationId, products).stream()
        .map(each -> each.product().id())
        .collect(Collectors.toSet());
  }

  /** Whether the price of each product's next term was announced, as far as it has one. */
  boolean isTold(UUID organisationId, Collection<Subscribed> products) {
    return products.isEmpty() || prices.areAnnounced(organisationId, products);
  }

  private LocalDate firstAttempt(UUID organisationId, List<AnnouncedPrices.Promise> promises) {
    var zone = organisations.timeZone(organisationId);
    var now = clock.instant();
    return promises.stream()
        .flatMap(each -> days.nextAttempt(each.term().product().end(), zone, now).stream())
        .min(Instant::compareTo)
        .orElse(now)
        .atZone(zone)
        .toLocalDate();
  }

  private static RenewalsAnnounced.Line line(AnnouncedPrices.Promise promise) {
    var product = promise.term().product();
    var term = promise.term();
    return new RenewalsAnnounced.Line(
        product.name(),
        product.end(),
        Money.ofMinor(promise.gross(), promise.currency()),
        product.scheduled() == null
            ? null
            : new RenewalsAnnounced.Changed(term.offer(), term.period()));
  }

  /** Of the sources that might be charged on a day. */
  private List<RenewalsAnnounced.Card> cards(UUID organisationId, LocalDate day) {
    var ids =
        preferences.of(organisationId).sources().stream()
            .filter(Source.Method.class::isInstance)
            .map(each -> ((Source.Method) each).id())
            .toList();
    return ids.isEmpty()
        ? List.of()
        : methods.endingBefore(organisationId, ids, day).stream()
            .map(each -> new RenewalsAnnounced.Card(each.label(), each.expiresOn()))
            .toList();
  }
}
