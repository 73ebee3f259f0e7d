package dev.kontor.sale.vies;

import java.net.URI;
import java.util.Set;

/**
 * Where VIES is asked.
 *
 * @param checks the address that takes questions about one number
 */
record ViesAddress(URI checks) {
  private static final String PATH = "/check-vat-number";

  /** Reads the base that the settings give: an absolute address without query, fragment or user. */
  public static ViesAddress of(String text) {
    var base = URI.create(text.strip());
    var isWeb = base.getScheme() != null && Set.of("http", "https").contains(base.getScheme());
    if (!isWeb
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException("It is an address such as https://vies.example/rest-api");
    }
    return new ViesAddress(URI.create(base.toString().replaceFirst("/+$", "") + PATH));
  }
}
