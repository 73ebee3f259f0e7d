package dev.kontor.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which Kontor speaks to people, by their ISO 639-1 codes. */
public enum Language implements Coded {
  EN,
  DE,
  FR,
  IT,
  ES;

  /** What is spoken where nobody said anything else. */
  public static final Language DEFAULT = EN;

  private final Locale locale = Locale.forLanguageTag(code());

  public Locale locale() {
    return locale;
  }

  /**
   * The language as it is written in a country: {@code de-CH} parts thousands by apostrophes.
   *
   * @param country ISO 3166-1 alpha-2; null where nobody knows
   */
  public Locale in(@Nullable String country) {
    return country == null ? locale : new Locale(code(), country);
  }

  /** The language of an ISO 639-1 code, in either case; empty for any that isn't spoken here. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
  }

  /** The best match for the lines of {@code Accept-Language} (RFC 9110), English without one. */
  public static Language accepted(List<String> lines) {
    return AcceptedLanguage.of(lines);
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }
}
