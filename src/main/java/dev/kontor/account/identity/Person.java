package dev.kontor.account.identity;

import dev.kontor.platform.text.Language;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as other features know them.
 *
 * @param country ISO 3166-1 alpha-2; null where they didn't say
 * @param timeZone IANA name
 */
public record Person(
    UUID id,
    String email,
    String firstName,
    String lastName,
    Language language,
    @Nullable String country,
    String timeZone,
    boolean confirmed) {

  /** How they write amounts, dates and times. */
  public Locale locale() {
    return language.in(country);
  }

  public String name() {
    return firstName + " " + lastName;
  }
}
