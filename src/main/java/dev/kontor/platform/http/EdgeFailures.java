package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Answers what failed outside of resources as a problem too, and logs what nobody expected. */
@Singleton
class EdgeFailures {
  private static final Logger LOG = Logger.getLogger(EdgeFailures.class);

  private final WrittenProblems problems;

  EdgeFailures(WrittenProblems problems) {
    this.problems = problems;
  }

  void install(@Observes Router router) {
    router.route().failureHandler(this::answer);
  }

  private void answer(RoutingContext route) {
    var response = route.response();
    if (response.closed() || response.ended()) {
      // The client is gone.
      return;
    }
    if (response.headWritten()) {
      LOG.errorf(route.failure(), "Failure in the middle of an answer");
      response.reset();
      return;
    }
    if (route.failure() == null) {
      // Refused by a layer below, which answers, and the guard of the connection adds the words.
      route.next();
      return;
    }
    var type = ProblemAnswers.of(route.statusCode());
    if (type == CommonProblem.INTERNAL_ERROR) {
      LOG.errorf(route.failure(), "Unexpected failure, trace id %s", Tracing.traceId());
      problems.answerFailure(route, type, Tracing.traceId());
    } else {
      problems.answer(route, type);
    }
  }
}
