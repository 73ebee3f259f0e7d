package dev.kontor.account.session;

import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.origin.Places;
import dev.kontor.platform.security.RequestContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes a new session with its first refresh token, and notes device, place and network, in one
 * statement: signing in is a hot path. Of too many sessions those end that weren't used for
 * longest: nobody is kept out by the sessions that they have.
 */
@Singleton
class SessionTable {
  /** Nothing is unfamiliar on the first sign-in of all: the snapshot is older than the insert. */
  private static final String OPEN =
      """
      with seen as (
        insert into known_origin (user_id, kind, value, seen_at)
        values (:userId, 'device', :device, :now), (:userId, 'place', :place, :now)
        on conflict (user_id, kind, value) do update set seen_at = excluded.seen_at
        returning xmax = 0 as is_new),
      familiarity as (
        select bool_or(is_new) and exists (select 1 from known_origin where user_id = :userId)
               as is_unfamiliar
        from seen),
      opened as (
        insert into session (id, user_id, persistent, device, address, methods, created_at,
                             authenticated_at, last_used_at, expires_at, unfamiliar)
        select :id, :userId, :persistent, :device, :address, :methods, :now, :now, :now, :expires,
               is_unfamiliar
        from familiarity),
      ended as (
        update session set ended_at = :now where id in (
          select id from session
          where user_id = :userId and ended_at is null and expires_at > :now
          order by last_used_at desc, id desc offset :others)),
      token as (
        insert into refresh_token (token_hash, session_id, issued_at) values (:hash, :id, :now)),
      network as (%s)
      select is_unfamiliar from familiarity"""
          .formatted(KnownNetworks.NOTE);

  private final Jdbi jdbi;
  private final Bounds bounds;
  private final Places places;
  private final RequestContext request;

  SessionTable(Jdbi jdbi, Bounds bounds, Places places, RequestContext request) {
    this.jdbi = jdbi;
    this.bounds = bounds;
    this.places = places;
    this.request = request;
  }

  /** Tells whether the account hadn't seen this device or this place before. */
  boolean write(
      UUID id, UUID userId, Opening opening, String methods, byte[] refreshTokenHash, Instant now) {
    var place = places.of(opening.address());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("id", id)
                .bind("userId", userId)
                .bind("persistent", opening.persistent())
                .bind("device", opening.device())
                .bind("address", opening.address())
                .bind("methods", methods)
                .bind("now", now)
                .bind("expires", Session.expiry(opening.persistent(), now))
                .bind("hash", refreshTokenHash)
                .bind("others", bounds.of("sessions-of-user") - 1)
                .bind("network", request.network())
                .bind("place", place.isEmpty() ? request.network() : place)
                .mapTo(Boolean.class)
                .one());
  }
}
