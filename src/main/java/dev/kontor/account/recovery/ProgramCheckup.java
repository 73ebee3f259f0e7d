package dev.kontor.account.recovery;

import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at what programs and scripts carry in the place of a password. */
@Singleton
class ProgramCheckup {
  /** Programs that run now and then keep their passwords. */
  private static final Duration LONG_FORGOTTEN = Duration.ofDays(90);

  private final Programs programs;
  private final ApiTokenConcerns apiTokens;
  private final Clock clock;

  ProgramCheckup(Programs programs, ApiTokenConcerns apiTokens, Clock clock) {
    this.programs = programs;
    this.apiTokens = apiTokens;
    this.clock = clock;
  }

  List<CheckupResponse.Item> of(UUID userId, Language language) {
    var found = new ArrayList<CheckupResponse.Item>();
    var forgotten = programs.unused(userId, clock.instant().minus(LONG_FORGOTTEN));
    if (forgotten > 0) {
      found.add(CheckupFinding.UNUSED_APP_PASSWORDS.item(language, forgotten));
    }
    apiTokens.of(userId).forEach(concern -> found.addAll(items(concern, language)));
    return found;
  }

  private static List<CheckupResponse.Item> items(
      ApiTokenConcerns.Concern concern, Language language) {
    var found = new ArrayList<CheckupResponse.Item>();
    var organisationId = concern.organisationId();
    if (concern.unused() > 0) {
      found.add(
          organisationId == null
              ? CheckupFinding.UNUSED_API_TOKENS.item(language, concern.unused())
              : CheckupFinding.UNUSED_ORGANISATION_API_TOKENS.item(
                  language, concern.unused(), organisationId, concern.organisation()));
    }
    if (concern.expiring() > 0) {
      found.add(
          organisationId == null
              ? CheckupFinding.EXPIRING_API_TOKENS.item(language, concern.expiring())
              : CheckupFinding.EXPIRING_ORGANISATION_API_TOKENS.item(
                  language, concern.expiring(), organisationId, concern.organisation()));
    }
    return found;
  }
}
