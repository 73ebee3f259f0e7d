package dev.kontor.sale.renewal;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.ExtensionTerms;
import dev.kontor.product.catalogue.RenewalPrices;
import dev.kontor.product.domain.DomainNames;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.quote.Quotes;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What terms products can go on for on a day, in one currency: of their offers, or of those that
 * were chosen for the next term ahead. A product keeps its own period, also where that is sold to
 * nobody else any more, at its last price; a domain has whole years at the price of its extension.
 *
 * @param offers by their codes
 * @param extensions by their names
 * @param minimums from which price of a term on shorter periods are to be had (SUB-2)
 */
record RenewalShelf(
    String currency,
    LocalDate today,
    Map<String, RenewalPrices> offers,
    Map<String, ExtensionTerms> extensions,
    Map<BillingPeriod, Money> minimums) {
  /** For how many years from today on a domain can be had. */
  private static final int MOST_YEARS = 10;

  private static final List<BillingPeriod> YEARS =
      List.of(BillingPeriod.P1Y, BillingPeriod.P2Y, BillingPeriod.P3Y);

  private static final int MONTHS_OF_YEAR = 12;

  /** All, the shortest first; none where operators ended its renewals. */
  List<NextTerm> terms(Subscribed product) {
    var found = offers.get(product.nextOffer());
    return found == null || found.isOver(today) ? List.of() : terms(product, found);
  }

  /** The one of its own period, for what was promised: whether its renewals ended or not. */
  Optional<NextTerm> promised(Subscribed product) {
    return Optional.ofNullable(offers.get(product.nextOffer())).stream()
        .flatMap(found -> terms(product, found).stream())
        .filter(each -> each.period() == product.nextPeriod())
        .findFirst();
  }

  private List<NextTerm> terms(Subscribed product, RenewalPrices found) {
    return prices(product, found).entrySet().stream()
        .filter(each -> !isBelowMinimum(product, each.getKey(), each.getValue()))
        .map(each -> term(product, found, each.getKey(), each.getValue()))
        .filter(each -> each.end().isAfter(today) && !isTooFarAhead(each))
        .toList();
  }

  /**
   * The one of a period.
   *
   * @throws DomainException 409 {@code product-not-renewable}, {@code renewals-ended}, {@code
   *     too-far-ahead}; 422 {@code period-not-offered}, {@code period-minimum-not-reached}
   */
  NextTerm term(Subscribed product, BillingPeriod period) {
    var found = offers.get(product.nextOffer());
    if (found == null) {
      throw RenewalProblem.PRODUCT_NOT_RENEWABLE.exception();
    }
    if (found.isOver(today)) {
      throw RenewalProblem.RENEWALS_ENDED.exception();
    }
    var price = prices(product, found).get(period);
    var minimum = minimums.get(period);
    if (price != null && minimum != null && isBelowMinimum(product, period, price)) {
      throw Quotes.minimumNotReached(minimum);
    }
    if (price == null || !product.nextEnd(period).isAfter(today)) {
      throw Quotes.periodNotOffered(terms(product).stream().map(NextTerm::period).toList());
    }
    var term = term(product, found, period, price);
    if (isTooFarAhead(term)) {
      throw RenewalProblem.TOO_FAR_AHEAD.exception(MOST_YEARS);
    }
    return term;
  }

  private Map<BillingPeriod, Money> prices(Subscribed product, RenewalPrices found) {
    var prices = new EnumMap<BillingPeriod, Money>(BillingPeriod.class);
    if (product.isDomain()) {
      var extension = extensions.get(DomainNames.extensionOf(product.name()));
      if (extension != null) {
        extension
            .renewal(currency)
            .ifPresent(
                year -> YEARS.forEach(each -> prices.put(each, ofYears(year, each.months()))));
      }
      return prices;
    }
    prices.putAll(found.prices());
    var own = Objects.requireNonNull(product.nextPeriod());
    var last = found.last().get(own);
    if (last != null) {
      prices.putIfAbsent(own, last);
    }
    return prices;
  }

  private static Money ofYears(Money year, int months) {
    return Money.ofMinor(
        Math.multiplyExact(year.minor(), (long) (months / MONTHS_OF_YEAR)), year.currency());
  }

  private boolean isBelowMinimum(Subscribed product, BillingPeriod period, Money price) {
    var minimum = minimums.get(period);
    return period != product.nextPeriod()
        && period.isShort()
        && minimum != null
        && price.minor() < minimum.minor();
  }

  private NextTerm term(
      Subscribed product, RenewalPrices found, BillingPeriod period, Money price) {
    var present = offers.get(product.offer());
    return new NextTerm(
        product,
        found.offer(),
        present == null ? null : present.offer(),
        period,
        product.nextEnd(period),
        price.minor(),
        warranty(product, period));
  }

  private @Nullable Long warranty(Subscribed product, BillingPeriod period) {
    if (!product.renewalWarranty()) {
      return null;
    }
    var extension = extensions.get(DomainNames.extensionOf(product.name()));
    return extension == null
        ? null
        : extension
            .warranty(currency)
            .map(year -> ofYears(year, period.months()).minor())
            .orElse(null);
  }

  private boolean isTooFarAhead(NextTerm term) {
    return term.product().isDomain() && term.end().isAfter(today.plusYears(MOST_YEARS));
  }
}
