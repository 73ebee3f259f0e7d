package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Language;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses what isn't a URI (RFC 3986), such as a broken percent sequence: the layer below would
 * answer it with a bare status, before any resource gets to see it.
 */
@Singleton
public class BrokenAddresses {
  private static final String ORIGINAL = BrokenAddresses.class.getName();
  private static final int AFTER_TRACING = Tracing.BEFORE_ALL - 1;

  private final ObjectMapper json;

  BrokenAddresses(ObjectMapper json) {
    this.json = json;
  }

  /** Keeps the layer below from looking; it asks once, before the service starts. */
  public static void takeOver() {
    System.setProperty("vertx.disableURIValidation", "true");
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_TRACING);
  }

  /** A broken path fails before any filter: it starts anew as a path that isn't broken. */
  void install(@Observes Router router) {
    router.errorHandler(400, BrokenAddresses::startAnew);
  }

  private static void startAnew(RoutingContext route) {
    if (route.get(ORIGINAL) == null && isBroken(route.request().uri())) {
      route.put(ORIGINAL, route.request().path());
      route.reroute(HttpMethod.GET, "/v1/");
    } else {
      route.response().setStatusCode(400).end();
    }
  }

  private void check(RoutingContext route) {
    String original = route.get(ORIGINAL);
    if (original != null) {
      refuse(route, original);
    } else if (isBroken(route.request().uri())) {
      refuse(route, route.request().path());
    } else {
      route.next();
    }
  }

  private static boolean isBroken(String uri) {
    try {
      new URI(uri);
      return false;
    } catch (URISyntaxException notUri) {
      return true;
    }
  }

  private void refuse(RoutingContext route, String path) {
    var language = Language.accepted(route.request().headers().getAll("Accept-Language"));
    var problem =
        HttpProblem.builder(ProblemAnswers.of(CommonProblem.MALFORMED_REQUEST, language))
            .withInstance(instance(path))
            .build();
    route
        .response()
        .setStatusCode(problem.getStatusCode())
        .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
        .putHeader("Cache-Control", "no-store")
        .end(written(problem));
  }

  /** The library writes instances decoded: what isn't a URI is encoded once more. */
  private static URI instance(String path) {
    return ProblemTexts.instance(ProblemTexts.instance(path).getRawPath());
  }

  private String written(HttpProblem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is plain text", e);
    }
  }
}
