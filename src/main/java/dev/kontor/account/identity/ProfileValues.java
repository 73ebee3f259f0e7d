package dev.kontor.account.identity;

import dev.kontor.platform.text.Language;
import dev.kontor.reference.Countries;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what people say of themselves against the lists that forms offer. */
final class ProfileValues {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private ProfileValues() {}

  static void require(String language, @Nullable String country, String timeZone) {
    if (Language.of(language).filter(each -> each.code().equals(language)).isEmpty()) {
      throw IdentityProblem.LANGUAGE_UNKNOWN.exception().onField("language");
    }
    if (country != null && !Countries.isKnown(country)) {
      throw IdentityProblem.COUNTRY_UNKNOWN.exception().onField("country");
    }
    if (!ZONES.contains(timeZone)) {
      throw IdentityProblem.TIME_ZONE_UNKNOWN.exception().onField("timeZone");
    }
  }
}
