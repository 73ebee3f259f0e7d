package dev.kontor.session;

import dev.kontor.identity.Accounts;
import dev.kontor.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, renews and strengthens sessions: one transaction each. */
@ApplicationScoped
class Sessions {
  private final SessionRepository sessions;
  private final EntityManager entities;
  private final AccessTokens accessTokens;
  private final Event<Object> events;
  private final Accounts accounts;
  private final Ids ids;
  private final Clock clock;

  Sessions(
      SessionRepository sessions,
      EntityManager entities,
      AccessTokens accessTokens,
      Event<Object> events,
      Accounts accounts,
      Ids ids,
      Clock clock) {
    this.sessions = sessions;
    this.entities = entities;
    this.accessTokens = accessTokens;
    this.events = events;
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /** Either tokens, or why there are none: a refusal may have left a trace that stays. */
  record Renewal(@Nullable TokensResponse tokens, @Nullable SessionProblem refusal) {}

  @Transactional
  Optional<TokensResponse> open(Accounts.Check proved, boolean persistent, Session.Origin origin) {
    if (!accounts.isStillRight(proved)) {
      return Optional.empty();
    }
    var person = proved.person().orElseThrow();
    var now = clock.instant();
    var session = new Session(ids.next(), person.id(), persistent, origin, now);
    sessions.persist(session);
    var tokens = tokens(session, now);
    sessions.flush();
    events.fire(new SignedIn(person, session.id(), session.device()));
    return Optional.of(tokens);
  }

  @Transactional
  void failed(Person person) {
    events.fire(new SignInFailed(person));
  }

  @Transactional
  Renewal renew(String refreshToken) {
    var now = clock.instant();
    // The lock lets one of two equal calls wait, and then find the token spent.
    var token =
        entities.find(
            RefreshToken.class, Secrets.hash(refreshToken), LockModeType.PESSIMISTIC_WRITE);
    if (token == null) {
      return new Renewal(null, SessionProblem.REFRESH_TOKEN_INVALID);
    }
    var session = sessions.lock(token.sessionId());
    if (!session.isOpen(now)) {
      return new Renewal(null, SessionProblem.REFRESH_TOKEN_INVALID);
    }
    if (token.isSpent()) {
      session.end(now);
      events.fire(new RefreshTokenReused(person(session.userId()), session.id(), session.device()));
      return new Renewal(null, SessionProblem.REFRESH_TOKEN_REUSED);
    }
    token.spend(now);
    session.used(now);
    return new Renewal(tokens(session, now), null);
  }

  /** The password was proved again: sensitive calls are open for five minutes. */
  @Transactional
  Optional<TokensResponse> strengthen(Caller caller, Accounts.Check proved, UUID sessionId) {
    if (!accounts.isStillRight(proved)) {
      return Optional.empty();
    }
    var now = clock.instant();
    var session = sessions.lock(sessionId);
    session.authenticatedAgain(now);
    events.fire(new Reauthenticated(caller.id(), session.id(), session.device()));
    var accessToken = accessTokens.issue(caller.id(), session.id(), now);
    return Optional.of(TokensResponse.of(accessToken, null, session.id()));
  }

  private TokensResponse tokens(Session session, Instant now) {
    var refreshToken = Secrets.newToken();
    entities.persist(new RefreshToken(Secrets.hash(refreshToken), session.id(), now));
    var accessToken = accessTokens.issue(session.userId(), session.id(), session.authenticatedAt());
    return TokensResponse.of(accessToken, refreshToken, session.id());
  }

  private Person person(UUID userId) {
    return accounts.find(userId).orElseThrow();
  }
}
