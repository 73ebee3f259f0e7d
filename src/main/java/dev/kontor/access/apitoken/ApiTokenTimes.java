package dev.kontor.access.apitoken;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * When a token's end is near, and when nobody seems to need it any more: the same for what its
 * state is, what the check-up names, and what mails tell of.
 */
record ApiTokenTimes(Instant now) {
  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration LONG_UNUSED = Duration.ofDays(180);

  /** For which those that have expired stay in lists. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** In SQL: good, and nothing takes its place. */
  static final String ALONE = "succeeded_by is null and expires_at > :now";

  /** The same as {@link #endsSoon}. */
  static final String ENDS_SOON =
      "expires_at <= :soon and expires_at - created_at > interval '14 days'";

  /** The same as {@link #isLongUnused}, of those whose end isn't near. */
  static final String LONG_UNUSED_ONLY =
      "expires_at > :soon and coalesce(last_used_at, created_at) <= :longAgo";

  /** Not of one that was made for a time as short as that. */
  boolean endsSoon(ApiToken token) {
    return !token.expiresAt().isAfter(soon())
        && token.createdAt().plus(SOON).isBefore(token.expiresAt());
  }

  /** One that never was used counts from when it was made. */
  boolean isLongUnused(ApiToken token) {
    var used = token.lastUsedAt() == null ? token.createdAt() : token.lastUsedAt();
    return !used.isAfter(longAgo());
  }

  private Instant soon() {
    return now.plus(SOON);
  }

  private Instant longAgo() {
    return now.minus(LONG_UNUSED);
  }

  /** What has expired until then is shown no longer. */
  Instant keptFrom() {
    return now.minus(KEPT);
  }

  /** When the day began, in UTC. */
  Instant today() {
    return now.truncatedTo(ChronoUnit.DAYS);
  }

  /** What the SQL of these rules takes. */
  Map<String, Instant> bound() {
    return Map.of("now", now, "soon", soon(), "longAgo", longAgo());
  }
}
