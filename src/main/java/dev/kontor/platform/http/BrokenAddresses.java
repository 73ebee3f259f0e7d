package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Refuses what isn't a URI (RFC 3986), such as a broken percent sequence, and what isn't sent to
 * one host: the layers below would answer with a bare status, or fail, before any resource gets to
 * see it.
 */
@Singleton
public class BrokenAddresses {
  private static final String ORIGINAL = BrokenAddresses.class.getName();
  private static final int AFTER_TRACING = Tracing.BEFORE_ALL - 1;

  /** A host and perhaps a port, as all that makes absolute addresses of it expects. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private final WrittenProblems problems;

  BrokenAddresses(WrittenProblems problems) {
    this.problems = problems;
  }

  /** Keeps the layer below from looking; it asks once, before the service starts. */
  public static void takeOver() {
    System.setProperty("vertx.disableURIValidation", "true");
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_TRACING);
  }

  /** Some of it fails before any filter: it starts anew with a path that isn't broken. */
  void install(@Observes Router router) {
    router.errorHandler(400, BrokenAddresses::startAnew);
  }

  private static void startAnew(RoutingContext route) {
    if (route.get(ORIGINAL) == null && isBroken(route.request())) {
      route.put(ORIGINAL, route.request().path());
      route.reroute(HttpMethod.GET, "/v1/");
    } else {
      route.response().setStatusCode(400).end();
    }
  }

  private void check(RoutingContext route) {
    String original = route.get(ORIGINAL);
    if (original != null) {
      problems.answer(route, CommonProblem.MALFORMED_REQUEST, original);
    } else if (hasUnknownEnd(route.request())) {
      // What comes next on the connection may be a part of this.
      route.response().putHeader(HttpHeaders.CONNECTION, "close");
      problems.answer(route, CommonProblem.MALFORMED_REQUEST);
    } else if (isBroken(route.request())) {
      problems.answer(route, CommonProblem.MALFORMED_REQUEST);
    } else {
      route.next();
    }
  }

  /** A body that isn't in chunks ends nobody knows where (RFC 9112, section 6.3). */
  private static boolean hasUnknownEnd(HttpServerRequest request) {
    var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return !codings.isEmpty()
        && (codings.size() > 1 || !codings.get(0).strip().equalsIgnoreCase("chunked"));
  }

  private static boolean isBroken(HttpServerRequest request) {
    var hosts = request.headers().getAll(HttpHeaders.HOST);
    return hosts.size() != 1
        || !HOST.matcher(hosts.get(0)).matches()
        || !WrittenProblems.isUri(request.uri());
  }
}
