package dev.kontor.platform.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Swagger UI loads besides its own, from a folder in which nothing else can be put. */
@Singleton
class SwaggerUiScript {
  private static final String ADDRESS = "/q/swagger-ui/kontor.js";

  void install(@Observes Router router) {
    var script = script();
    router
        .get(ADDRESS)
        .order(-1)
        .handler(
            route -> route.response().putHeader("Content-Type", "text/javascript").end(script));
  }

  private static String script() {
    try (var content = SwaggerUiScript.class.getResourceAsStream("/swagger-ui/kontor.js")) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
