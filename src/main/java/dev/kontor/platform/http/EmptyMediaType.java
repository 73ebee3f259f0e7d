package dev.kontor.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * An empty {@code Content-Type} is one that nobody reads: refused as such where a body is read, and
 * else without meaning. The layers below would fail over it, or take it for any.
 */
@Singleton
class EmptyMediaType {
  private static final int BEFORE_RESOURCES = 50;
  private static final String UNKNOWN = "application/x-unknown";

  void install(@Observes Filters filters) {
    filters.register(EmptyMediaType::check, BEFORE_RESOURCES);
  }

  private static void check(RoutingContext route) {
    var headers = route.request().headers();
    var given = headers.get(HttpHeaders.CONTENT_TYPE);
    if (given != null && given.isBlank()) {
      headers.set(HttpHeaders.CONTENT_TYPE, UNKNOWN);
    }
    route.next();
  }
}
