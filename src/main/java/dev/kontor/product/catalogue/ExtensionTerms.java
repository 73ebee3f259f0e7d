package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import dev.kontor.reference.BillingCurrency;
import java.util.List;
import java.util.Optional;

/**
 * What the domain names of an extension cost, and how long they can be restored.
 *
 * @param name without the dot before it, such as {@code ch}
 * @param renewal the price of a year, once in each currency
 * @param restoration the fee for one restored in the redemption period, without its renewal
 * @param warranty the price of the renewal warranty a year, once in each currency; may be zero
 * @param redemptionDays how many days after its expiry a name can be restored
 */
public record ExtensionTerms(
    String name,
    List<Money> renewal,
    List<Money> restoration,
    List<Money> warranty,
    int redemptionDays) {
  /** A warranty of which nobody has said what it costs. */
  static final List<Money> FREE =
      BillingCurrency.ALL.stream().map(each -> Money.ofMinor(0, each)).toList();

  public Optional<Money> renewal(String currency) {
    return in(currency, renewal);
  }

  public Optional<Money> restoration(String currency) {
    return in(currency, restoration);
  }

  public Optional<Money> warranty(String currency) {
    return in(currency, warranty);
  }

  private static Optional<Money> in(String currency, List<Money> prices) {
    return prices.stream().filter(each -> each.currency().equals(currency)).findFirst();
  }
}
