package dev.kontor.money.invoice;

import java.util.Set;

/**
 * Where a seller may be: whose taxes are known here.
 *
 * @param code ISO 3166-1 alpha-2: Switzerland, Liechtenstein, or a country of the EU
 */
public record SellerCountry(String code) {
  /** All that there may be. */
  public static final Set<String> ALL =
      Set.of(
          ("CH LI AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
              .split(" "));

  public SellerCountry {
    if (!ALL.contains(code)) {
      throw new IllegalArgumentException("No taxes are known of " + code);
    }
  }

  /**
   * The country of a code, as settings name it.
   *
   * @throws IllegalArgumentException for any other
   */
  public static SellerCountry of(String code) {
    return new SellerCountry(code);
  }
}
