package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.ApiTokenText;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Refuses calls with an API token in their address (RFC 6750, section 2.3, advises against it),
 * whatever else they are, so that nobody's script comes to rely on it.
 */
@Singleton
class CredentialsInAddresses {
  /** What isn't a URI was refused before. */
  private static final int AFTER_BROKEN_ADDRESSES = Tracing.BEFORE_ALL - 2;

  private static final int DEEPEST = 3;

  private final WrittenProblems problems;

  CredentialsInAddresses(WrittenProblems problems) {
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_BROKEN_ADDRESSES);
  }

  private void check(RoutingContext route) {
    if (isIn(route.request().uri())) {
      problems.answer(route, CommonProblem.CREDENTIAL_IN_ADDRESS);
    } else {
      route.next();
    }
  }

  /** Also where it is written with escapes, and these again. */
  static boolean isIn(String address) {
    var text = address;
    for (int i = 0; i < DEEPEST; i++) {
      if (ApiTokenText.isIn(text)) {
        return true;
      }
      text = decoded(text);
    }
    return ApiTokenText.isIn(text);
  }

  private static String decoded(String text) {
    try {
      return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscapes) {
      return text;
    }
  }
}
