package dev.kontor.account.identity;

import dev.kontor.platform.text.Language;
import dev.kontor.reference.Countries;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what people say of themselves against the lists that forms offer. */
public final class ProfileValues {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private ProfileValues() {}

  static void require(String language, @Nullable String country, String timeZone) {
    requireLanguage(language);
    if (country != null && !Countries.isKnown(country)) {
      throw IdentityProblem.COUNTRY_UNKNOWN.exception().onField("country");
    }
    requireTimeZone(timeZone);
  }

  /**
   * Lets the code of a language pass that is spoken here.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code language-unknown}
   */
  public static void requireLanguage(@Nullable String language) {
    if (Language.codes().stream().noneMatch(each -> each.equals(language))) {
      throw IdentityProblem.LANGUAGE_UNKNOWN.exception().onField("language");
    }
  }

  /**
   * Lets the IANA name of a zone pass.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code time-zone-unknown}
   */
  public static void requireTimeZone(@Nullable String timeZone) {
    if (timeZone == null || !ZONES.contains(timeZone)) {
      throw IdentityProblem.TIME_ZONE_UNKNOWN.exception().onField("timeZone");
    }
  }
}
