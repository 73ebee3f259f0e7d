package dev.kontor.sale.renewal;

import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.quote.PrepaidPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Promises prices, and keeps them (SUB-5). */
@ApplicationScoped
public class AnnouncedPrices {
  private final AnnouncedPriceRepository prices;
  private final NextTerms terms;
  private final Clock clock;

  AnnouncedPrices(AnnouncedPriceRepository prices, NextTerms terms, Clock clock) {
    this.prices = prices;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * What a product's next term costs.
   *
   * @param gross after discounts, with tax, in minor units
   */
  public record Promise(NextTerm term, String currency, long gross) {}

  /**
   * Promises the prices of today for the usual terms of products, but for those that have a
   * promise.
   *
   * @return the new ones
   */
  @Transactional(TxType.MANDATORY)
  public List<Promise> announce(UUID organisationId, Collection<Subscribed> products) {
    var known = prices.of(organisationId, ids(products));
    var shelf = terms.shelf(organisationId, products);
    var missing = missing(shelf, known, products);
    if (missing.isEmpty()) {
      return List.of();
    }
    var gross = gross(organisationId, missing);
    var promises = new ArrayList<Promise>();
    for (var term : missing) {
      var id = term.product().id();
      var costs = Objects.requireNonNull(gross.get(id));
      var price = known.get(id);
      if (price == null) {
        prices.persist(
            new AnnouncedPrice(organisationId, term, shelf.currency(), costs, clock.instant()));
      } else {
        price.announce(term, shelf.currency(), costs, clock.instant());
      }
      promises.add(new Promise(term, shelf.currency(), costs));
    }
    return List.copyOf(promises);
  }

  private List<NextTerm> missing(
      RenewalShelf shelf, Map<UUID, AnnouncedPrice> known, Collection<Subscribed> products) {
    return terms.usual(shelf, products).stream()
        .filter(
            each -> {
              var price = known.get(each.product().id());
              return price == null || !price.isOf(each, shelf.currency());
            })
        .toList();
  }

  /** Whether there is a promise for the usual term of each product that has one. */
  public boolean areAnnounced(UUID organisationId, Collection<Subscribed> products) {
    var known = prices.of(organisationId, ids(products));
    return missing(terms.shelf(organisationId, products), known, products).isEmpty();
  }

  private Map<UUID, Long> gross(UUID organisationId, List<NextTerm> missing) {
    return terms
        .quote(organisationId, missing, PrepaidPart.NOTHING)
        .grossOfTerms()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(each -> UUID.fromString(each.getKey()), Map.Entry::getValue));
  }

  /**
   * The usual terms of products, at their promised prices where there are such.
   *
   * @return without products that can't go on
   */
  public List<NextTerm> promised(UUID organisationId, Collection<Subscribed> products) {
    var known = prices.of(organisationId, ids(products));
    var shelf = terms.shelf(organisationId, products);
    var usual =
        terms.usual(shelf, products).stream()
            .collect(Collectors.toMap(each -> each.product().id(), Function.identity()));
    return products.stream()
        .flatMap(
            product ->
                kept(shelf, product, known.get(product.id()))
                    .or(() -> Optional.ofNullable(usual.get(product.id())))
                    .stream())
        .toList();
  }

  /** Also where operators ended the renewals since. */
  private static Optional<NextTerm> kept(
      RenewalShelf shelf, Subscribed product, @Nullable AnnouncedPrice price) {
    return Optional.ofNullable(price)
        .flatMap(
            promise ->
                shelf
                    .promised(product)
                    .filter(term -> promise.isOf(term, shelf.currency()))
                    .map(term -> term.at(promise.list(), promise.warranty())));
  }

  private static List<UUID> ids(Collection<Subscribed> products) {
    return products.stream().map(Subscribed::id).toList();
  }
}
