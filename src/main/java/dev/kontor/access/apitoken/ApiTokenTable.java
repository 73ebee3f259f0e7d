package dev.kontor.access.apitoken;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps API tokens as hashes: of 178 random bits each nothing slower than SHA-256 is needed. */
@Singleton
class ApiTokenTable {
  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

  static final String COLUMNS =
      """
      id, family_id, user_id, organisation_id, limited_to, name, hint, scopes, address_ranges,
      created_at, created_by, expires_at, last_used_at, succeeded_by""";

  private static final String TOKENS = "select " + COLUMNS + " from api_token";

  private final Jdbi jdbi;
  private final Clock clock;

  ApiTokenTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void add(ApiToken token, String secret) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into api_token (id, family_id, user_id, organisation_id, limited_to, name,
                      token_hash, hint, scopes, address_ranges, created_at, created_by, expires_at)
                    values (:id, :familyId, cast(:userId as uuid), cast(:organisationId as uuid),
                      cast(:limitedTo as uuid), :name,
                      :hash, :hint, :scopes, :ranges, :createdAt, :createdBy, :expiresAt)""")
                .bind("id", token.id())
                .bind("familyId", token.familyId())
                .bindByType("userId", token.userId(), UUID.class)
                .bindByType("organisationId", token.organisationId(), UUID.class)
                .bindByType("limitedTo", token.limitedTo(), UUID.class)
                .bind("name", token.name())
                .bind("hint", token.hint())
                .bind("createdAt", token.createdAt())
                .bind("createdBy", token.createdBy())
                .bind("expiresAt", token.expiresAt())
                .bind("hash", Secrets.hash(secret))
                .bindArray("scopes", String.class, token.scopes())
                .bindArray("ranges", String.class, token.addressRanges())
                .execute());
  }

  /** The newest first. */
  List<ApiToken> of(ApiTokenOwner owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    TOKENS
                        + " where "
                        + owner.column()
                        + " = :owner order by created_at desc, id desc")
                .bind("owner", owner.id())
                .mapTo(ApiToken.class)
                .list());
  }

  Optional<ApiToken> find(ApiTokenOwner owner, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TOKENS + " where id = :id and " + owner.column() + " = :owner")
                .bind("id", id)
                .bind("owner", owner.id())
                .mapTo(ApiToken.class)
                .findOne());
  }

  void remove(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from api_token where id = ?", id));
  }

  /** In the order of their ids, as others lock them; says how many there were. */
  int removeAll(ApiTokenOwner owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from api_token where id in (
                      select id from api_token where %s = :owner order by id for update)"""
                        .formatted(owner.column()))
                .bind("owner", owner.id())
                .execute());
  }

  /** Nothing that was offered with one of a family counts any more. */
  void leaveFamily(UUID family) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update api_token set family_id = gen_random_uuid() where family_id = ?", family));
  }

  /** Of an owner's that have expired the latest stay, and so many at most. */
  void forgetExpired(ApiTokenOwner owner, int kept) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from api_token where id in (
                      select id from api_token where %s = :owner and expires_at <= :now
                      order by expires_at desc, id offset :kept)"""
                        .formatted(owner.column()))
                .bind("owner", owner.id())
                .bind("now", clock.instant())
                .bind("kept", kept)
                .execute());
  }

  /** Locked against removal only, as every use writes to a token. */
  boolean hold(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from api_token where id = :id and expires_at > :now for key share")
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .mapTo(UUID.class)
                    .findOne())
        .isPresent();
  }

  /** Lets one end, and names the one in its place. */
  void succeeded(UUID id, UUID successor, Instant end) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update api_token
                    set succeeded_by = :successor, expires_at = least(expires_at, :end)
                    where id = :id""")
                .bind("id", id)
                .bind("successor", successor)
                .bind("end", end)
                .execute());
  }

  /** Locked against removal only, as every use writes to a token. */
  boolean holdLiving(UUID family, Scope scope) {
    return jdbi.withHandle(
        handle ->
            !handle
                .createQuery(
                    """
                    select id from api_token
                    where family_id = :family and expires_at > :now and :scope = any(scopes)
                    order by id for key share""")
                .bind("family", family)
                .bind("now", clock.instant())
                .bind("scope", scope.code())
                .mapTo(UUID.class)
                .list()
                .isEmpty());
  }

  /** Of many uses at a time one is noted, and none in the minute after it. */
  void used(UUID id, @Nullable Instant lastUsedAt) {
    var now = clock.instant();
    var before = now.minus(USE_IS_NOTED_EVERY);
    if (lastUsedAt != null && lastUsedAt.isAfter(before)) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update api_token set last_used_at = :now
                    where id = :id and (last_used_at is null or last_used_at <= :before)""")
                .bind("now", now)
                .bind("before", before)
                .bind("id", id)
                .execute());
  }
}
