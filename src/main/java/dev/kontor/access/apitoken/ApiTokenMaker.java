package dev.kontor.access.apitoken;

import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.ApiTokenText;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes tokens, for an owner that is locked. */
@Singleton
class ApiTokenMaker {
  private static final Logger LOG = Logger.getLogger(ApiTokenMaker.class);

  /** How many times as many there can be with those that have a successor. */
  private static final int SUCCEEDED_TOO = 2;

  private final ApiTokenTable tokens;
  private final ApiTokenTerms terms;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;

  ApiTokenMaker(ApiTokenTable tokens, ApiTokenTerms terms, Bounds bounds, Ids ids, Clock clock) {
    this.tokens = tokens;
    this.terms = terms;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
  }

  /** A token, and what is shown of it once. */
  record Made(ApiToken token, String secret) {
    @Override
    public String toString() {
      return "Made[" + token + "]";
    }
  }

  /** A new one, with a family of its own. */
  Made add(
      ApiTokenOwner owner,
      UUID by,
      @Nullable UUID only,
      ApiTokenRequest asked,
      List<Scope> scopes) {
    requireRoom(owner, 0);
    var id = ids.next();
    var secret = ApiTokenText.next(owner.prefix());
    return kept(
        new ApiToken(
            id,
            id,
            owner.isUser() ? owner.id() : null,
            owner.isUser() ? null : owner.id(),
            only,
            asked.name(),
            ApiTokenText.hint(secret),
            scopes.stream().map(Coded::code).toList(),
            AddressRanges.parse(asked.addressRanges()).texts(),
            clock.instant(),
            by,
            terms.end(asked.expiresAt()),
            null,
            null),
        secret);
  }

  /**
   * One in the place of another, which stays good for the overlap; what was offered with that one
   * stands, unless it ends at once.
   */
  Made rotate(ApiTokenOwner owner, ApiToken old, UUID by, ApiTokenRotation asked) {
    var now = clock.instant();
    if (old.succeededBy() != null) {
      throw ApiTokenProblem.API_TOKEN_SUCCEEDED.exception().with("succeededBy", old.succeededBy());
    }
    if (old.hasExpired(now)) {
      throw ApiTokenProblem.API_TOKEN_EXPIRED.exception();
    }
    requireRoom(owner, 1);
    var id = ids.next();
    var secret = ApiTokenText.next(owner.prefix());
    var successor =
        new ApiToken(
            id,
            asked.overlap().isZero() ? id : old.familyId(),
            old.userId(),
            old.organisationId(),
            old.limitedTo(),
            old.name(),
            ApiTokenText.hint(secret),
            old.scopes(),
            old.addressRanges(),
            now,
            by,
            terms.end(asked.expiresAt()),
            null,
            null);
    var made = kept(successor, secret);
    tokens.succeeded(old.id(), id, now.plus(asked.overlap()));
    LOG.infof("API token %s ends at %s", old.id(), oldEnd(old, asked));
    return made;
  }

  /** When the old one ends. */
  Instant oldEnd(ApiToken old, ApiTokenRotation asked) {
    return old.endWithin(clock.instant().plus(asked.overlap()));
  }

  /**
   * Those with a successor don't count, since they end by themselves, but neither are there
   * endlessly many of them, nor of those that have expired.
   */
  private void requireRoom(ApiTokenOwner owner, int leaving) {
    var now = clock.instant();
    var most = bounds.of(owner.bound());
    tokens.forgetExpired(owner, most);
    var living = tokens.of(owner).stream().filter(each -> !each.hasExpired(now)).toList();
    var lasting = living.stream().filter(each -> each.succeededBy() == null).count();
    var isFull = living.size() >= SUCCEEDED_TOO * most;
    bounds.requireRoom(
        owner.bound(), isFull ? most : lasting - leaving, ApiTokenProblem.TOO_MANY_API_TOKENS);
  }

  private Made kept(ApiToken token, String secret) {
    tokens.add(token, secret);
    return new Made(token, secret);
  }
}
