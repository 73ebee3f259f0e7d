package dev.kontor.sale.renewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.domain.DomainNames;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.promotion.LastingDiscounts;
import dev.kontor.sale.quote.Extra;
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
import java.util.stream.Stream;

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

  /** In UTC, in which terms begin and end. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * Lets a product pass that can go on for another term.
   *
   * @throws DomainException 409 {@code product-not-renewable}, {@code product-cancelled}, {@code
   *     product-ended}, {@code domain-to-be-restored}
   */
  public void requireRenewable(UUID organisationId, Subscribed product) {
    switch (product.renewability(today())) {
      case RENEWABLE -> {}
      case NEVER -> throw RenewalProblem.PRODUCT_NOT_RENEWABLE.exception();
      case CANCELLED -> throw RenewalProblem.PRODUCT_CANCELLED.exception(product.name());
      case ENDED -> throw productEnded(product.name());
      case TO_BE_RESTORED ->
          throw RenewalProblem.DOMAIN_TO_BE_RESTORED
              .exception(product.name())
              .with(
                  "restoration",
                  "/v1/organisations/"
                      + organisationId
                      + "/products/"
                      + product.id()
                      + "/restoration");
    }
  }

  /** The refusal of a product that a pending order is for: 409 {@code renewal-pending}. */
  public static DomainException renewalPending(Subscribed product, UUID orderId) {
    return RenewalProblem.RENEWAL_PENDING.exception(product.name()).with("orderId", orderId);
  }

  /**
   * The term of a period that a product goes on for.
   *
   * @throws DomainException 409 {@code product-not-renewable}, {@code renewals-ended}, {@code
   *     too-far-ahead}; 422 {@code period-not-offered}, {@code period-minimum-not-reached}
   */
  public NextTerm term(UUID organisationId, Subscribed product, BillingPeriod period) {
    return shelf(organisationId, List.of(product)).term(product, period);
  }

  /** The refusal of a product that the organisation hasn't: 422 {@code renewed-product-unknown}. */
  public static DomainException productUnknown() {
    return RenewalProblem.RENEWED_PRODUCT_UNKNOWN.exception();
  }

  /** The refusal of a product that has ended for good: 409 {@code product-ended}. */
  public static DomainException productEnded(String name) {
    return RenewalProblem.PRODUCT_ENDED.exception(name);
  }

  /** What some products of an organisation can go on for. */
  RenewalShelf shelf(UUID organisationId, Collection<Subscribed> products) {
    var today = today();
    var currency = organisations.currency(organisationId);
    var offers =
        products.stream()
            .flatMap(each -> Stream.of(each.offer(), each.nextOffer()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
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
   * The terms that products go on for where nobody chooses: as was chosen ahead, or as before.
   * Without those that can't.
   */
  List<NextTerm> usual(RenewalShelf shelf, Collection<Subscribed> products) {
    return products.stream()
        .flatMap(
            product -> shelf.terms(product).stream().filter(each -> each.period() == own(product)))
        .toList();
  }

  private static BillingPeriod own(Subscribed product) {
    return Objects.requireNonNull(product.nextPeriod());
  }

  /** What terms of different products cost together, with what lowers it. */
  public Quote quote(UUID organisationId, List<NextTerm> terms, PrepaidPart prepaid) {
    var priced = terms.stream().map(NextTerm::priced).toList();
    return quote(organisationId, priced, prepaid, organisations.currency(organisationId));
  }

  /**
   * What it costs to have a domain back from its redemption period: its next term, and a fee.
   *
   * @param fee without tax, in minor units
   */
  public Quote quoteRestored(UUID organisationId, NextTerm term, long fee, PrepaidPart prepaid) {
    var priced =
        term.priced().with(new Extra(Extra.Kind.RESTORATION, fee, today(), today().plusDays(1)));
    return quote(organisationId, List.of(priced), prepaid, organisations.currency(organisationId));
  }

  private Quote quote(
      UUID organisationId, List<Priced> priced, PrepaidPart prepaid, String currency) {
    var promotion =
        discounts.of(organisationId, currency, priced.stream().map(Priced::candidate).toList());
    return quotes.quote(organisationId, priced, promotion, prepaid);
  }

  /** The prices of the products' lines, by product. */
  static Map<UUID, Quote.Line> byProduct(Quote quote) {
    return quote.lines().stream()
        .filter(each -> each.extra() == null)
        .collect(Collectors.toMap(each -> UUID.fromString(each.wanted().id()), each -> each));
  }
}
