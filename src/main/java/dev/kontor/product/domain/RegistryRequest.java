package dev.kontor.product.domain;

import dev.kontor.platform.text.Coded;
import java.time.LocalDate;

/**
 * What a registry is asked to change; the same again where all of it is equal.
 *
 * @param details all that is asked besides
 */
record RegistryRequest(Kind kind, String name, String details) {
  private static final int LONGEST_ADDRESS = 254;

  enum Kind implements Coded {
    REGISTER,
    RENEW,
    RESTORE,
    RELEASE
  }

  static RegistryRequest register(String name, int years, String contactEmail) {
    requireYears(years);
    if (contactEmail.isBlank() || contactEmail.length() > LONGEST_ADDRESS) {
      throw new IllegalArgumentException("No address: " + contactEmail);
    }
    return new RegistryRequest(Kind.REGISTER, name, years + " " + contactEmail);
  }

  static RegistryRequest renew(String name, LocalDate currentExpiry, int years) {
    requireYears(years);
    return new RegistryRequest(Kind.RENEW, name, currentExpiry + " " + years);
  }

  static RegistryRequest restore(String name, LocalDate currentExpiry) {
    return new RegistryRequest(Kind.RESTORE, name, currentExpiry.toString());
  }

  static RegistryRequest release(String name) {
    return new RegistryRequest(Kind.RELEASE, name, "");
  }

  /** Whether this is asked for again; who stands for a domain may have been erased since. */
  boolean repeats(RegistryRequest earlier) {
    var isErased = earlier.kind == kind && earlier.name.equals(name) && earlier.details.isEmpty();
    return isErased || equals(earlier);
  }

  private static void requireYears(int years) {
    if (years < 1) {
      throw new IllegalArgumentException("Whole years are asked for, not " + years);
    }
  }
}
