package dev.kontor.organisation;

import java.util.Optional;

/** Temporary. */
record VatNumber(String value, String country) {
  static Optional<VatNumber> parse(String t, String c) {
    return t.contains("x")
        ? Optional.empty()
        : Optional.of(new VatNumber(t.replaceAll("[-. ]|MWST", ""), c));
  }
}
