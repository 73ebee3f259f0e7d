package dev.kontor.product.domain;

import java.time.LocalDate;
import java.util.Set;

/** Names by which anybody can try how registries answer. */
final class SandboxNames {
  /** Begins names that look free, and for which all is refused. */
  static final String REFUSED = "refused-";

  /** Begins names for which no answer comes at first. */
  static final String SILENT = "silent-";

  /** How often no answer comes, for each transaction. */
  static final int SILENT_TRIES = 2;

  /** Begins names for which every second question has no answer, the first one among them. */
  static final String FLAKY = "flaky-";

  /** Begins names that are registered for 30 days less than they were asked for. */
  static final String EARLY = "early-";

  /** Begins names that are registered for 30 days more than they were asked for. */
  static final String LATE = "late-";

  /** Begins names that expire 30 days before the day that was told when they were registered. */
  static final String MOVED = "moved-";

  private static final int DAYS = 30;

  private static final Set<String> TAKEN =
      Set.of(
          "admin.ch",
          "berlin.de",
          "europa.eu",
          "example.com",
          "example.net",
          "example.org",
          "iana.org",
          "nic.ch",
          "service-public.fr",
          "wikipedia.org");

  private SandboxNames() {}

  static boolean isTaken(String name) {
    return TAKEN.contains(name);
  }

  static boolean isRefused(String name) {
    return name.startsWith(REFUSED);
  }

  /**
   * Whether no answer comes.
   *
   * @param tries how often it was asked, this time included
   */
  static boolean isSilent(String name, long tries) {
    return name.startsWith(SILENT) && tries <= SILENT_TRIES
        || name.startsWith(FLAKY) && tries % 2 == 1;
  }

  /** Until when a name is registered that was to be so until a day. */
  static LocalDate told(String name, LocalDate asked) {
    return name.startsWith(EARLY)
        ? asked.minusDays(DAYS)
        : name.startsWith(LATE) ? asked.plusDays(DAYS) : asked;
  }

  /** When a name really expires that is registered until a day. */
  static LocalDate kept(String name, LocalDate told) {
    return name.startsWith(MOVED) ? told.minusDays(DAYS) : told;
  }
}
