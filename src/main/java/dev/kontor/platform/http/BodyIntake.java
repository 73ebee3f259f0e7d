package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes bodies in on the event loop, before a worker is taken: however many clients send half of
 * one, others are served. What is too large is noted, and refused by {@link RequestSieve} once it
 * is known who asks. Files wait outside until then: their operation reads them as they come.
 */
@Singleton
class BodyIntake {
  /** Behind those that need no body, such as the one that refuses foreign origins. */
  static final int PRIORITY = 100;

  private static final String TOO_LARGE = BodyIntake.class.getName() + ".tooLarge";
  private static final String SECONDS_TO_WAIT = "5";

  private final EdgeConfig config;
  private final WrittenProblems problems;
  private final AtomicLong held = new AtomicLong();

  BodyIntake(EdgeConfig config, WrittenProblems problems) {
    this.config = config;
    this.problems = problems;
  }

  static boolean isTooLarge(RoutingContext route) {
    return route.get(TOO_LARGE) != null;
  }

  void install(@Observes Filters filters) {
    filters.register(this::take, PRIORITY);
  }

  private void take(RoutingContext route) {
    var request = route.request();
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (!request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        && (length == null || length.equals("0"))) {
      route.next();
    } else if (BodyLimits.isFile(request.method().name(), request.path())) {
      leaveOutside(route);
    } else {
      new Intake(route).begin(length == null ? 0 : Long.parseLong(length));
    }
  }

  /** Nothing is read before the operation does, nor kept; what nobody has read is dropped. */
  private void leaveOutside(RoutingContext route) {
    var request = route.request();
    request.pause();
    var timer = route.vertx().setTimer(config.fileDeadline().toMillis(), late -> giveUp(request));
    route.addEndHandler(
        answered -> {
          if (request.isEnded()) {
            route.vertx().cancelTimer(timer);
          } else {
            request.handler(rest -> {}).resume();
          }
        });
    route.next();
  }

  private static void giveUp(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }

  /** One body on its way. All of this happens on the event loop of its connection. */
  private final class Intake {
    private final RoutingContext route;
    private final HttpServerRequest request;
    private final Buffer body = Buffer.buffer();
    private int reserved;
    private boolean isOver;
    private long timer = -1;

    Intake(RoutingContext route) {
      this.route = route;
      request = route.request();
    }

    void begin(long declaredLength) {
      request.pause();
      request.exceptionHandler(gone -> release());
      request.handler(this::add);
      request.endHandler(end -> goOn());
      route.addEndHandler(answered -> release());
      if (declaredLength > BodyLimits.LARGEST) {
        refuseLater();
      } else if (request.headers().contains(HttpHeaders.EXPECT)) {
        route.response().writeContinue();
        request.headers().remove(HttpHeaders.EXPECT);
      }
      request.resume();
      if (!isOver) {
        timer = route.vertx().setTimer(config.bodyDeadline().toMillis(), passed -> timeOut());
      }
    }

    private void add(Buffer part) {
      if (isOver) {
        return;
      }
      body.appendBuffer(part);
      if (body.length() > BodyLimits.LARGEST) {
        refuseLater();
      } else if (body.length() - reserved > BodyLimits.SMALL
          && !reserve(body.length() - BodyLimits.SMALL - reserved)) {
        over();
        route.response().putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        problems.answer(route, CommonProblem.TOO_BUSY);
      }
    }

    private boolean reserve(int bytes) {
      if (held.addAndGet(bytes) > config.bodyMemory().asLongValue()) {
        held.addAndGet(-bytes);
        return false;
      }
      reserved += bytes;
      return true;
    }

    private void release() {
      over();
      held.addAndGet(-reserved);
      reserved = 0;
    }

    /** What comes after this is dropped. */
    private void over() {
      isOver = true;
      if (timer >= 0) {
        route.vertx().cancelTimer(timer);
      }
    }

    private void goOn() {
      if (!isOver) {
        over();
        ((RoutingContextInternal) route).setBody(body);
        route.next();
      }
    }

    private void refuseLater() {
      over();
      route.put(TOO_LARGE, true);
      ((RoutingContextInternal) route).setBody(Buffer.buffer());
      route.next();
    }

    private void timeOut() {
      over();
      problems.answer(route, CommonProblem.REQUEST_TIMEOUT);
    }
  }
}
