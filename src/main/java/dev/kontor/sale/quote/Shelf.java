package dev.kontor.sale.quote;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.FirstTerm;
import dev.kontor.product.catalogue.OfferPrices;
import dev.kontor.product.catalogue.OfferView;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Some offers as they are to be had on a day, in one currency.
 *
 * @param offers by their codes
 * @param minimums from which price of a term on shorter periods are to be had (SUB-2)
 */
record Shelf(Map<String, OfferPrices> offers, Map<BillingPeriod, Money> minimums) {
  /** Why a term of an offer can't be had; empty where it can. */
  Optional<DomainException> refusal(String offer, BillingPeriod period) {
    var found = offers.get(offer);
    if (found == null) {
      return Optional.of(QuoteProblem.OFFER_UNKNOWN.exception(offer).onField("offer"));
    }
    if (found.prices().isEmpty()) {
      return Optional.of(QuoteProblem.OFFER_NOT_SOLD.exception(offer).onField("offer"));
    }
    var price = found.prices().get(period);
    if (price == null) {
      return Optional.of(periodNotOffered(found.prices().keySet()).onField("period"));
    }
    var minimum = minimums.get(period);
    if (period.isShort() && minimum != null && price.minor() < minimum.minor()) {
      return Optional.of(minimumNotReached(minimum).onField("period"));
    }
    return Optional.empty();
  }

  OfferView offer(String code) {
    return Objects.requireNonNull(offers.get(code)).offer();
  }

  /** A first term that isn't refused: of as many periods as the minimum of its type asks for. */
  Priced priced(Wanted wanted) {
    var found = Objects.requireNonNull(offers.get(wanted.offer()));
    var price = Objects.requireNonNull(found.prices().get(wanted.period()));
    var first = new FirstTerm(wanted.period(), found.offer().minimumMonths());
    return new Priced(
        wanted.until(first.end(wanted.from())), found.offer(), first.price(price.minor()));
  }

  static DomainException periodNotOffered(Collection<BillingPeriod> offered) {
    var others = offered.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    return QuoteProblem.PERIOD_NOT_OFFERED.exception(others);
  }

  static DomainException minimumNotReached(Money minimum) {
    return QuoteProblem.PERIOD_MINIMUM_NOT_REACHED
        .exception(minimum.amount(), minimum.currency())
        .with("minimum", minimum);
  }
}
