package dev.kontor.product.domain;

import java.util.Set;

/** Names by which anybody can try how registries answer. */
final class SandboxNames {
  /** Begins names that look free, and for which all is refused. */
  static final String REFUSED = "refused-";

  /** Begins names for which no answer comes at first. */
  static final String SILENT = "silent-";

  /** How often no answer comes, for each transaction. */
  static final int SILENT_TRIES = 2;

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

  static boolean isSilent(String name) {
    return name.startsWith(SILENT);
  }
}
