package dev.kontor.access.apitoken;

import dev.kontor.account.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one owner that somebody should look at; each is told of once.
 *
 * @param person whose they are; null where they are an organisation's
 * @param organisationId whose they are; null where they are a user's
 * @param expiring whose end is near, the nearest first
 * @param unused that nobody has used for long
 */
public record ApiTokensDue(
    @Nullable Person person, @Nullable UUID organisationId, List<Due> expiring, List<Due> unused) {

  /**
   * A token.
   *
   * @param hint how it begins
   * @param lastUsedAt null for never
   */
  public record Due(String name, String hint, Instant expiresAt, @Nullable Instant lastUsedAt) {
    static Due of(ApiToken token) {
      return new Due(token.name(), token.hint(), token.expiresAt(), token.lastUsedAt());
    }
  }
}
