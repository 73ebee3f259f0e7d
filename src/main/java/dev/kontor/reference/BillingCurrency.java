package dev.kontor.reference;

import java.util.List;
import java.util.Set;

/** In which currency customers of a country are billed (ORG-3). */
public final class BillingCurrency {
  /** All in which anybody is billed. */
  public static final List<String> ALL = List.of("CHF", "EUR");

  private static final Set<String> FRANC_COUNTRIES = Set.of("CH", "LI");

  private BillingCurrency() {}

  /**
   * The ISO 4217 code for an ISO 3166-1 alpha-2 code: Swiss francs in Switzerland and
   * Liechtenstein, euros everywhere else.
   */
  public static String of(String country) {
    return FRANC_COUNTRIES.contains(country) ? "CHF" : "EUR";
  }
}
