package dev.kontor.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Compresses the contract for clients that take it so. Quarkus says {@code identity} for what isn't
 * compressed, and its own handler of the contract doesn't take that back, as those of resources do.
 */
@Singleton
class ContractCompression {
  private static final String CONTRACT = "/q/openapi";

  void install(@Observes Filters filters) {
    filters.register(ContractCompression::compress, Tracing.BEFORE_ALL - 1);
  }

  private static void compress(RoutingContext route) {
    if (route.normalizedPath().equals(CONTRACT)) {
      route.addHeadersEndHandler(
          ignored -> route.response().headers().remove(HttpHeaders.CONTENT_ENCODING));
    }
    route.next();
  }
}
