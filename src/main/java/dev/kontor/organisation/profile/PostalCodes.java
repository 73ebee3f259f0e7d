package dev.kontor.organisation.profile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How postal codes look where most customers live. Elsewhere any text passes: there are countries
 * with letters, with spaces, and with none (see {@link dev.kontor.reference.Countries}).
 */
final class PostalCodes {
  private static final Pattern FOUR_DIGITS = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
  private static final Pattern DUTCH = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");
  private static final Pattern LUXEMBOURGISH = Pattern.compile("(?:L-?)?([1-9][0-9]{3})");

  private static final Map<String, Pattern> BY_COUNTRY =
      Map.ofEntries(
          Map.entry("CH", FOUR_DIGITS),
          Map.entry("LI", Pattern.compile("94(?:8[5-9]|9[0-8])")),
          Map.entry("DE", FIVE_DIGITS),
          Map.entry("XK", FIVE_DIGITS),
          Map.entry("FR", FIVE_DIGITS),
          Map.entry("IT", FIVE_DIGITS),
          Map.entry("AT", FOUR_DIGITS),
          Map.entry("ES", Pattern.compile("(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}")),
          Map.entry("BE", FOUR_DIGITS),
          Map.entry("NL", DUTCH),
          Map.entry("LU", LUXEMBOURGISH));

  private PostalCodes() {}

  /** The code as the post of the country writes it; empty where it can't be one. */
  static Optional<String> normalised(String code, String country) {
    var text = code.strip().toUpperCase(Locale.ROOT);
    var form = BY_COUNTRY.get(country);
    if (form == null) {
      return Optional.of(text);
    }
    var match = form.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    if (form == DUTCH) {
      return Optional.of(match.group(1) + " " + match.group(2));
    }
    return Optional.of(form == LUXEMBOURGISH ? match.group(1) : text);
  }
}
