package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import dev.kontor.reference.BillingCurrency;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that prices are complete: each once, in the currencies in which Kontor bills. */
final class Prices {
  private Prices() {}

  /**
   * Prices by term and currency.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 naming the field
   */
  static Map<PriceKey, Money> byTerm(List<PriceDetails> prices, String field) {
    var byTerm = new TreeMap<PriceKey, Money>();
    for (var price : prices) {
      requirePrice(price.amount(), field);
      if (byTerm.put(price.key(), price.amount()) != null) {
        throw CatalogueProblem.PRICES_INVALID.exception().onField(field);
      }
    }
    return byTerm;
  }

  /**
   * The amounts in the order of their currencies, of which each is there once.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 naming the field
   */
  static List<Money> inEachCurrency(List<Money> amounts, String field) {
    amounts.forEach(each -> requirePrice(each, field));
    var sorted = amounts.stream().sorted(Comparator.comparing(Money::currency)).toList();
    if (!sorted.stream().map(Money::currency).toList().equals(BillingCurrency.ALL)) {
      throw CatalogueProblem.PRICES_INVALID.exception().onField(field);
    }
    return sorted;
  }

  private static void requirePrice(Money amount, String field) {
    if (amount.minor() < 0 || !BillingCurrency.ALL.contains(amount.currency())) {
      throw CatalogueProblem.PRICES_INVALID.exception().onField(field);
    }
  }
}
