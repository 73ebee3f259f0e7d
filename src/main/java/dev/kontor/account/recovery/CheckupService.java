package dev.kontor.account.recovery;

import dev.kontor.account.session.SecondFactors;
import dev.kontor.account.session.SessionQueries;
import dev.kontor.account.twofactor.RecoveryCodes;
import dev.kontor.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks at what would make an account safer. */
@ApplicationScoped
class CheckupService {
  private static final int ENOUGH_CODES = 3;
  private static final int MANY_SESSIONS = 10;
  private static final Duration LONG_UNUSED = Duration.ofDays(14);

  private final SecondFactors secondFactors;
  private final RecoveryCodes recoveryCodes;
  private final RecoveryContactTable contacts;
  private final ContactStartTable starts;
  private final SessionQueries sessions;
  private final ProgramCheckup programs;
  private final Clock clock;

  CheckupService(
      SecondFactors secondFactors,
      RecoveryCodes recoveryCodes,
      RecoveryContactTable contacts,
      ContactStartTable starts,
      SessionQueries sessions,
      ProgramCheckup programs,
      Clock clock) {
    this.secondFactors = secondFactors;
    this.recoveryCodes = recoveryCodes;
    this.contacts = contacts;
    this.starts = starts;
    this.sessions = sessions;
    this.programs = programs;
    this.clock = clock;
  }

  @Transactional
  CheckupResponse of(UUID userId, Language language) {
    var found = new EnumMap<CheckupFinding, Integer>(CheckupFinding.class);
    factors(userId, found);
    contact(
        userId,
        ContactKind.EMAIL,
        CheckupFinding.RECOVERY_EMAIL_MISSING,
        CheckupFinding.RECOVERY_EMAIL_UNPROVED,
        found);
    contact(
        userId,
        ContactKind.PHONE,
        CheckupFinding.RECOVERY_PHONE_MISSING,
        CheckupFinding.RECOVERY_PHONE_UNPROVED,
        found);
    sessions(userId, found);
    return new CheckupResponse(
        Stream.concat(
                found.entrySet().stream()
                    .map(each -> each.getKey().item(language, each.getValue())),
                programs.of(userId, language).stream())
            .sorted(Comparator.comparing(CheckupResponse.Item::kind))
            .toList());
  }

  private void factors(UUID userId, EnumMap<CheckupFinding, Integer> found) {
    if (!secondFactors.isProtected(userId)) {
      found.put(CheckupFinding.NO_SECOND_FACTOR, 0);
      return;
    }
    var left = recoveryCodes.left(userId);
    if (left < ENOUGH_CODES) {
      found.put(CheckupFinding.FEW_RECOVERY_CODES, left);
    }
  }

  private void contact(
      UUID userId,
      ContactKind kind,
      CheckupFinding missing,
      CheckupFinding unproved,
      EnumMap<CheckupFinding, Integer> found) {
    if (contacts.proved(userId, kind).isEmpty()) {
      found.put(starts.find(userId, kind).isPresent() ? unproved : missing, 0);
    }
  }

  private void sessions(UUID userId, EnumMap<CheckupFinding, Integer> found) {
    var count = sessions.count(userId, clock.instant().minus(LONG_UNUSED));
    if (count.unfamiliar() > 0) {
      found.put(CheckupFinding.UNKNOWN_SESSIONS, count.unfamiliar());
    }
    if (count.unused() > 0) {
      found.put(CheckupFinding.UNUSED_SESSIONS, count.unused());
    }
    if (count.open() > MANY_SESSIONS) {
      found.put(CheckupFinding.MANY_SESSIONS, count.open());
    }
  }
}
