package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.ClientAddress;
import dev.kontor.platform.security.TokenOwners;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works on a few calls of each caller at a time, so that nobody takes all workers and connections
 * of the database from others by asking much at once. Further calls wait their turn on the event
 * loop, where they take neither.
 */
@Singleton
public class CallsAtOnce {
  /** Behind bodies: who sends one slowly takes nothing. */
  private static final int PRIORITY = BodyIntake.PRIORITY - 10;

  /** The framework's own pages: they ask no database, and may be taken in slowly. */
  private static final String PAGES = "/q/";

  private static final String TURN = CallsAtOnce.class.getName();
  private static final String SCHEME = "Bearer ";
  private static final String SECONDS_TO_WAIT = "1";

  private static final long NO_TIMER = -1;

  /** Longer than any work on a call takes whose client is gone. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final EdgeConfig config;
  private final TokenOwners owners;
  private final ClientAddress clientAddress;
  private final CurrentVertxRequest current;
  private final WrittenProblems problems;

  /** The callers with calls at work; it is its own lock. */
  private final Map<String, Lane> lanes = new HashMap<>();

  CallsAtOnce(
      EdgeConfig config,
      TokenOwners owners,
      ClientAddress clientAddress,
      CurrentVertxRequest current,
      WrittenProblems problems) {
    this.config = config;
    this.owners = owners;
    this.clientAddress = clientAddress;
    this.current = current;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::take, PRIORITY);
  }

  private void take(RoutingContext route) {
    if (of(route) != null || route.request().path().startsWith(PAGES)) {
      // What goes another way within the service has its turn already.
      route.next();
      return;
    }
    var turn = new Turn(route, caller(route.request()));
    route.put(TURN, turn);
    route.addEndHandler(turn::end);
    turn.begin();
  }

  /**
   * Tokens of one user count together. Whoever isn't known yet counts by network: what a stranger
   * makes up opens no further turns, and none of somebody else's.
   */
  private String caller(HttpServerRequest request) {
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return Optional.ofNullable(authorization)
        .filter(each -> each.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(each -> owners.knownOwner(each.substring(SCHEME.length()).strip()))
        .map(user -> "user " + user)
        .orElseGet(() -> "network " + clientAddress.networkOf(request));
  }

  /** The call being served only waits from now on: another one of the caller may be worked on. */
  public void giveWay() {
    var turn = of(current.getCurrent());
    if (turn != null) {
      turn.giveWay();
    }
  }

  static @Nullable Turn of(RoutingContext route) {
    return route.get(TURN);
  }

  private static final class Lane {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int atWork;
  }

  private enum State {
    REFUSED,
    WAITING,
    AT_WORK,
    OVER
  }

  /** One call's turn. */
  final class Turn {
    private final RoutingContext route;
    private final String caller;
    private final Context eventLoop;
    private State state = State.REFUSED;
    private boolean isServed;

    /** The timer that ends the waiting, on the event loop as everything that sets it. */
    private long patience = NO_TIMER;

    private Turn(RoutingContext route, String caller) {
      this.route = route;
      this.caller = caller;
      eventLoop = route.vertx().getOrCreateContext();
    }

    private void begin() {
      switch (enter()) {
        case AT_WORK -> route.next();
        case WAITING -> patience = route.vertx().setTimer(LONGEST_WAIT.toMillis(), t -> giveUp());
        default -> refuse();
      }
    }

    /** Those before it take too long. */
    private void giveUp() {
      boolean isWaiting;
      synchronized (lanes) {
        isWaiting = state == State.WAITING;
        if (isWaiting) {
          leave();
        }
      }
      if (isWaiting) {
        refuse();
      }
    }

    private State enter() {
      synchronized (lanes) {
        var lane = lanes.computeIfAbsent(caller, each -> new Lane());
        if (lane.atWork < config.callsAtOnce()) {
          lane.atWork++;
          state = State.AT_WORK;
        } else if (lane.waiting.size() < config.callsWaiting()) {
          lane.waiting.add(this);
          state = State.WAITING;
        }
        return state;
      }
    }

    private void refuse() {
      problems.answer(
          route,
          CommonProblem.TOO_MANY_REQUESTS
              .exception(SECONDS_TO_WAIT)
              .withHeader("Retry-After", SECONDS_TO_WAIT));
    }

    /** A resource works on it: its work can go on after the client has gone. */
    void serve() {
      isServed = true;
    }

    /** It is answered, or its client has gone. */
    private void end(AsyncResult<Void> answered) {
      route.vertx().cancelTimer(patience);
      if (answered.succeeded() || !isServed) {
        giveWay();
      } else {
        route.vertx().setTimer(FORGOTTEN.toMillis(), passed -> giveWay());
      }
    }

    void giveWay() {
      var next = leave();
      if (next != null) {
        next.eventLoop.runOnContext(now -> next.goOn());
      }
    }

    /** Passes its place on to the one who gets it. */
    private @Nullable Turn leave() {
      synchronized (lanes) {
        var was = state;
        state = State.OVER;
        var lane = lanes.get(caller);
        if (lane == null || was == State.REFUSED || was == State.OVER) {
          return null;
        }
        if (was == State.WAITING) {
          lane.waiting.remove(this);
          return null;
        }
        var next = lane.waiting.poll();
        if (next != null) {
          next.state = State.AT_WORK;
        } else if (--lane.atWork == 0) {
          lanes.remove(caller);
        }
        return next;
      }
    }

    /** On the event loop of its connection, where it also ends. */
    private void goOn() {
      route.vertx().cancelTimer(patience);
      boolean isStillThere;
      synchronized (lanes) {
        isStillThere = state == State.AT_WORK;
      }
      if (isStillThere) {
        route.next();
      }
    }
  }
}
