package dev.kontor.account.session;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.KnownNetworks;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, renews and strengthens sessions: one transaction each. */
@ApplicationScoped
public class Sessions {
  private final SessionRepository sessions;
  private final SessionTable opening;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final Event<Object> events;
  private final Accounts accounts;
  private final KnownNetworks networks;
  private final RequestContext request;
  private final Ids ids;
  private final Clock clock;

  Sessions(
      SessionRepository sessions,
      SessionTable opening,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      Event<Object> events,
      Accounts accounts,
      KnownNetworks networks,
      RequestContext request,
      Ids ids,
      Clock clock) {
    this.sessions = sessions;
    this.opening = opening;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.events = events;
    this.accounts = accounts;
    this.networks = networks;
    this.request = request;
    this.ids = ids;
    this.clock = clock;
  }

  /** Either tokens, or why there are none: a refusal may have left a trace that stays. */
  record Renewal(@Nullable TokensResponse tokens, @Nullable SessionProblem refusal) {}

  /**
   * Opens a session, in the running transaction.
   *
   * @param methods how the user proved who they are (RFC 8176)
   * @throws dev.kontor.platform.problem.DomainException 403 {@code new-password-required}
   */
  @Transactional
  public TokensResponse open(Person person, Opening asked, List<String> methods) {
    requireNoNewPassword(person.id());
    return open(person, asked, methods, Secrets.newToken());
  }

  /** Opens one by password whose refresh token everybody may know: to try things out with. */
  @Transactional(TxType.MANDATORY)
  public void openSample(Person person, Opening asked, String refreshToken) {
    open(person, asked, List.of("pwd"), refreshToken);
  }

  private TokensResponse open(
      Person person, Opening asked, List<String> methods, String refreshToken) {
    var now = clock.instant();
    var id = ids.next();
    var isUnfamiliar =
        opening.write(
            id, person.id(), asked, String.join(" ", methods), Secrets.hash(refreshToken), now);
    events.fire(new SignedIn(person, id, asked.device()));
    if (isUnfamiliar) {
      events.fire(new UnfamiliarSignIn(person, id, asked.device(), ids.reference()));
    }
    var accessToken = accessTokens.issue(person.id(), id, now, methods);
    return TokensResponse.of(accessToken, refreshToken, id);
  }

  /** A secured account opens by no door until it has another password. */
  void requireNoNewPassword(UUID userId) {
    if (accounts.needsNewPassword(userId)) {
      throw SessionProblem.NEW_PASSWORD_REQUIRED
          .exception()
          .with("reset", "/v1/auth/password-resets");
    }
  }

  @Transactional
  Renewal renew(String refreshToken) {
    var now = clock.instant();
    var token = refreshTokens.lock(refreshToken);
    if (token == null) {
      return new Renewal(null, SessionProblem.REFRESH_TOKEN_INVALID);
    }
    var session = sessions.lock(token.sessionId());
    if (!session.isOpen(now)) {
      return new Renewal(null, SessionProblem.REFRESH_TOKEN_INVALID);
    }
    var next =
        token.isSpent()
            ? refreshTokens.repeat(token, refreshToken, now)
            : refreshTokens.spend(token, refreshToken, session.id(), now);
    if (next == null) {
      return reused(session, now);
    }
    session.used(now);
    if (!request.isIn(session.address())) {
      networks.note(session.userId());
    }
    return new Renewal(tokens(session, next), null);
  }

  private Renewal reused(Session session, Instant now) {
    session.end(now);
    var person = accounts.find(session.userId()).orElseThrow();
    events.fire(new RefreshTokenReused(person, session.id(), session.device(), ids.reference()));
    return new Renewal(null, SessionProblem.REFRESH_TOKEN_REUSED);
  }

  /** The caller proved again who they are: sensitive calls are open for five minutes. */
  @Transactional
  TokensResponse strengthen(UUID userId, UUID sessionId, List<String> methods) {
    var now = clock.instant();
    var session = sessions.lock(sessionId);
    session.authenticatedAgain(now, methods);
    events.fire(new Reauthenticated(userId, session.id(), session.device()));
    var accessToken = accessTokens.issue(userId, session.id(), now, methods);
    return TokensResponse.of(accessToken, null, session.id());
  }

  /** Ends all sessions of a user but that of the caller, in the running transaction. */
  @Transactional
  public void endOthers(Caller caller) {
    var spared = Objects.requireNonNullElse(caller.sessionId(), new UUID(0, 0));
    sessions.endOthers(caller.id(), spared, clock.instant());
  }

  /** Ends all sessions of a user, in the running transaction. */
  @Transactional
  public void endAll(UUID userId) {
    sessions.endOthers(userId, new UUID(0, 0), clock.instant());
  }

  private TokensResponse tokens(Session session, String refreshToken) {
    var accessToken =
        accessTokens.issue(
            session.userId(), session.id(), session.authenticatedAt(), session.methods());
    return TokensResponse.of(accessToken, refreshToken, session.id());
  }
}
