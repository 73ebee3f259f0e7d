package dev.kontor.access.apitoken;

import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept.
 *
 * @param familyId shared with those that it succeeds, and that succeed it
 * @param userId whose it is; null for an organisation's
 * @param organisationId whose it is; null for a user's
 * @param limitedTo the only organisation in which a user's is good
 * @param hint its beginning
 * @param scopes their codes
 * @param addressRanges from where it may be used; from everywhere without any
 * @param succeededBy the one that was made in its place
 */
record ApiToken(
    UUID id,
    UUID familyId,
    @Nullable UUID userId,
    @Nullable UUID organisationId,
    @Nullable UUID limitedTo,
    String name,
    String hint,
    List<String> scopes,
    List<String> addressRanges,
    Instant createdAt,
    UUID createdBy,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable UUID succeededBy) {

  List<Scope> knownScopes() {
    return scopes.stream().map(code -> Coded.of(Scope.class, code)).toList();
  }

  /** When it ends once it has a successor: as it would, or after the overlap. */
  Instant endWithin(Instant overlap) {
    return expiresAt.isBefore(overlap) ? expiresAt : overlap;
  }

  boolean hasExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }
}
