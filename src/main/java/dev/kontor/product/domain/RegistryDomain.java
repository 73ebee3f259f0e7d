package dev.kontor.product.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name in the sandbox's books.
 *
 * @param redemptionOn the first day on which it isn't active any more: that of its expiry, or an
 *     earlier one, on which it was given up
 * @param freeOn the day on which it was given up in redemption; otherwise the catalogue tells how
 *     long that lasts
 */
record RegistryDomain(
    String name, LocalDate expiresOn, LocalDate redemptionOn, @Nullable LocalDate freeOn) {
  static RegistryDomain until(String name, LocalDate expiresOn) {
    return new RegistryDomain(name, expiresOn, expiresOn, null);
  }

  boolean isActive(LocalDate on) {
    return on.isBefore(redemptionOn);
  }

  RegistryDomain givenUp(LocalDate on) {
    return isActive(on)
        ? new RegistryDomain(name, expiresOn, on, null)
        : new RegistryDomain(name, expiresOn, redemptionOn, on);
  }
}
