package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Answers {@code OPTIONS} with the methods of the address, as refusals of other methods tell them.
 * Browsers' questions about other origins (CORS) are answered before this.
 */
@Singleton
class AllowedMethods {
  private static final int BEHIND_CORS = 200;

  /** The framework's own pages, which would take any method for GET. */
  private static final Pattern PAGE =
      Pattern.compile("/q/(openapi|swagger-ui)(/.*)?", Pattern.DOTALL);

  private static final Set<String> OF_PAGE = Set.of("GET", "HEAD");

  private final Addresses addresses;
  private final WrittenProblems problems;

  AllowedMethods(Addresses addresses, WrittenProblems problems) {
    this.addresses = addresses;
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEHIND_CORS);
  }

  private void check(RoutingContext route) {
    var path = route.request().path();
    var method = route.request().method();
    var isPage = PAGE.matcher(path).matches();
    if (method.equals(HttpMethod.OPTIONS)) {
      tell(route, isPage ? OF_PAGE : addresses.methods(path));
    } else if (isPage && !OF_PAGE.contains(method.name())) {
      allow(route, OF_PAGE);
      problems.answer(route, CommonProblem.METHOD_NOT_ALLOWED);
    } else {
      route.next();
    }
  }

  private void tell(RoutingContext route, Set<String> methods) {
    if (methods.isEmpty()) {
      problems.answer(route, CommonProblem.NOT_FOUND);
    } else {
      allow(route, methods);
      route.response().setStatusCode(204).end();
    }
  }

  private static void allow(RoutingContext route, Set<String> methods) {
    route.response().putHeader("Allow", String.join(", ", new TreeSet<>(methods)));
  }
}
