package dev.kontor.sale.renewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.product.product.ScheduledChange;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what can be renewed, in a number of statements that doesn't depend on how much that is. */
@ApplicationScoped
class DueRenewalService {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private final NextTerms terms;
  private final AnnouncedPriceRepository announced;
  private final Subscriptions subscriptions;
  private final RenewalOrders orders;
  private final RenewalDays days;
  private final Organisations organisations;
  private final Cursors cursors;
  private final Clock clock;

  DueRenewalService(
      NextTerms terms,
      AnnouncedPriceRepository announced,
      Subscriptions subscriptions,
      RenewalOrders orders,
      RenewalDays days,
      Organisations organisations,
      Cursors cursors,
      Clock clock) {
    this.terms = terms;
    this.announced = announced;
    this.subscriptions = subscriptions;
    this.orders = orders;
    this.days = days;
    this.organisations = organisations;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Transactional
  Page<RenewalItemResponse> list(UUID organisationId, Horizon horizon, PageRequest page) {
    var today = terms.today();
    var found =
        cursors.page(
            "renewals:" + organisationId,
            page,
            new Cursor(start(FIRST), Cursor.FIRST.id()),
            (after, limit) ->
                subscriptions.renewable(
                    organisationId,
                    today,
                    horizon.before(today),
                    LocalDate.ofInstant(after.created(), ZoneOffset.UTC),
                    after.id(),
                    limit + 1),
            last -> new Cursor(start(last.end()), last.id()));
    var items = new Items(organisationId, found.items());
    return found.map(items::item);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** What is read once for all items of a page. */
  private final class Items {
    private final RenewalShelf shelf;
    private final Map<UUID, Quote.Line> usual;
    private final Map<UUID, AnnouncedPrice> promises;
    private final Map<UUID, UUID> pending;
    private final ZoneId zone;
    private final Instant now = clock.instant();

    Items(UUID organisationId, List<Subscribed> products) {
      var ids = products.stream().map(Subscribed::id).toList();
      shelf = terms.shelf(organisationId, products);
      var ofOwnPeriod = terms.usual(shelf, products);
      usual = NextTerms.byProduct(terms.quote(organisationId, ofOwnPeriod, PrepaidPart.NOTHING));
      promises = announced.of(organisationId, ids);
      pending = orders.pending(organisationId, ids);
      zone = organisations.timeZone(organisationId);
    }

    RenewalItemResponse item(Subscribed product) {
      return new RenewalItemResponse(
          product.id(),
          product.name(),
          product.type(),
          product.end(),
          product.end(),
          shelf.terms(product).stream().map(this::choice).toList(),
          ScheduledChange.of(product),
          automatic(product),
          pending.get(product.id()));
    }

    private RenewalItemResponse.Choice choice(NextTerm term) {
      var isCurrent = term.period() == term.product().nextPeriod();
      var line = isCurrent ? usual.get(term.product().id()) : null;
      var taken = line == null ? null : line.price().discount();
      var discount = taken == null ? 0 : taken.amount();
      return new RenewalItemResponse.Choice(
          term.period(),
          money(term.list()),
          discount == 0 ? null : money(discount),
          money(term.list() - discount),
          term.end(),
          isCurrent);
    }

    private RenewalItemResponse.Automatic automatic(Subscribed product) {
      var isOn = product.autoRenewal();
      return new RenewalItemResponse.Automatic(
          isOn,
          isOn ? days.nextAttempt(product.end(), zone, now).orElse(null) : null,
          isOn ? promised(product) : null);
    }

    private @Nullable Money promised(Subscribed product) {
      var promise = promises.get(product.id());
      return promise != null
              && promise.termEnd().equals(product.end())
              && promise.currency().equals(shelf.currency())
          ? money(promise.gross())
          : null;
    }

    private Money money(long minor) {
      return Money.ofMinor(minor, shelf.currency());
    }
  }
}
