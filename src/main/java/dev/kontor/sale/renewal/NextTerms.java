package dev.kontor.sale.renewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.domain.DomainNames;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.promotion.LastingDiscounts;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Priced;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.quote.Quotes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which terms products can go on for today, and what they cost. */
@Singleton
public class NextTerms {
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final LastingDiscounts discounts;
  private final Quotes quotes;
  private final Clock clock;

  NextTerms(
      Catalogue catalogue,
      Organisations organisations,
      LastingDiscounts discounts,
      Quotes quotes,
      Clock clock) {
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.discounts = discounts;
    this.quotes = quotes;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What some products of an organisation can go on for. */
  RenewalShelf shelf(UUID organisationId, Collection<Subscribed> products) {
    var today = today();
    var currency = organisations.currency(organisationId);
    var offers =
        products.stream().map(Subscribed::offer).filter(Objects::nonNull).distinct().toList();
    var extensions =
        products.stream()
            .filter(Subscribed::isDomain)
            .map(each -> DomainNames.extensionOf(each.name()))
            .distinct()
            .toList();
    return new RenewalShelf(
        currency,
        today,
        catalogue.renewals(offers, currency, today),
        extensions.isEmpty() ? Map.of() : catalogue.extensions(extensions, today),
        catalogue.minimums(currency, today));
  }

  /**
   * The terms that products go on for where nobody chooses: of their own periods. Without those
   * that can't.
   */
  List<NextTerm> usual(RenewalShelf shelf, Collection<Subscribed> products) {
    return products.stream()
        .flatMap(
            product -> shelf.terms(product).stream().filter(each -> each.period() == own(product)))
        .toList();
  }

  private static BillingPeriod own(Subscribed product) {
    return Objects.requireNonNull(product.period());
  }

  /** What terms of different products cost together, with what lowers it. */
  public Quote quote(UUID organisationId, List<NextTerm> terms, PrepaidPart prepaid) {
    var currency = organisations.currency(organisationId);
    var priced = terms.stream().map(NextTerm::priced).toList();
    var promotion =
        discounts.of(organisationId, currency, priced.stream().map(Priced::candidate).toList());
    return quotes.quote(organisationId, priced, promotion, prepaid);
  }

  /** The prices of the products' lines, by product. */
  static Map<UUID, Quote.Line> byProduct(Quote quote) {
    return quote.lines().stream()
        .collect(Collectors.toMap(each -> UUID.fromString(each.wanted().id()), each -> each));
  }
}
