package dev.kontor.account.session;

import dev.kontor.account.identity.AccountBlocked;
import dev.kontor.account.identity.AccountClosed;
import dev.kontor.account.identity.AccountSecured;
import dev.kontor.account.identity.PasswordChanged;
import dev.kontor.platform.origin.Places;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** Lists and ends sessions. */
@ApplicationScoped
class SessionService {
  /** How long ended sessions stay, with their spent tokens. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** How long a device or place is known without being seen. */
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private static final UUID NONE = new UUID(0, 0);

  private final SessionRepository sessions;
  private final Cursors cursors;
  private final Event<Object> events;
  private final RequestContext request;
  private final Places places;
  private final Clock clock;

  SessionService(
      SessionRepository sessions,
      Cursors cursors,
      Event<Object> events,
      RequestContext request,
      Places places,
      Clock clock) {
    this.sessions = sessions;
    this.cursors = cursors;
    this.events = events;
    this.request = request;
    this.places = places;
    this.clock = clock;
  }

  @Transactional
  Page<SessionResponse> list(Caller caller, PageRequest page) {
    var list = "sessions " + caller.id();
    return cursors
        .page(
            list,
            page,
            Cursor.LAST,
            (after, limit) -> sessions.open(caller.id(), clock.instant(), after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(
            session ->
                SessionResponse.of(session, places.of(session.address()), currentId(caller)));
  }

  @Transactional
  void end(Caller caller, UUID sessionId) {
    if (!sessions.isOpen(caller.id(), sessionId, clock.instant())) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    endOnce(sessionId);
  }

  /** Whoever signs out twice is signed out. */
  @Transactional
  void signOut(Caller caller) {
    endOnce(Objects.requireNonNull(caller.sessionId()));
  }

  /** Locked: of two who end a session at the same moment the second finds nothing left to do. */
  private void endOnce(UUID sessionId) {
    var now = clock.instant();
    var session = sessions.lock(sessionId);
    if (session.isOpen(now)) {
      session.end(now);
      events.fire(new SessionEnded(session.userId(), session.id(), session.device()));
    }
  }

  @Transactional
  void endOthers(Caller caller) {
    var count = sessions.endOthers(caller.id(), currentId(caller), clock.instant());
    events.fire(
        new OtherSessionsEnded(caller.id(), Objects.requireNonNullElse(caller.email(), ""), count));
  }

  void passwordChanged(@Observes PasswordChanged changed) {
    sessions.endOthers(changed.person().id(), currentId(request.caller()), clock.instant());
  }

  void secured(@Observes AccountSecured secured) {
    sessions.endOthers(secured.person().id(), NONE, clock.instant());
  }

  void accountBlocked(@Observes AccountBlocked blocked) {
    sessions.endOthers(blocked.person().id(), NONE, clock.instant());
  }

  void accountClosed(@Observes AccountClosed closed) {
    sessions.endOthers(closed.person().id(), NONE, clock.instant());
  }

  @Transactional
  void dropOld() {
    sessions.deleteOld(clock.instant().minus(KEPT));
    sessions.forgetOrigins(clock.instant().minus(REMEMBERED));
  }

  private static UUID currentId(Caller caller) {
    return Objects.requireNonNullElse(caller.sessionId(), NONE);
  }
}
