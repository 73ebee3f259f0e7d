package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Violation;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Refuses what no operation can use: bodies over {@link BodyLimits#LARGEST}, and characters in the
 * address that the database can't keep. Runs after authorisation, so that a stranger learns nothing
 * from it.
 */
@Provider
@Priority(Priorities.USER)
public class RequestSieve implements ContainerRequestFilter {
  private final RequestContext context;
  private final CurrentVertxRequest current;

  RequestSieve(RequestContext context, CurrentVertxRequest current) {
    this.context = context;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (BodyIntake.isTooLarge(current.getCurrent())) {
      throw CommonProblem.BODY_TOO_LARGE.exception();
    }
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> values.forEach(value -> requireStorable(name, value)));
    request.getUriInfo().getPathParameters().values().stream()
        .flatMap(List::stream)
        .filter(value -> !Characters.canBeStored(value))
        .findAny()
        .ifPresent(
            value -> {
              throw CommonProblem.NOT_FOUND.exception();
            });
  }

  private void requireStorable(String name, String value) {
    if (!Characters.canBeStored(value)) {
      var message = Texts.text(context.language(), "platform", "violation.wrong-type");
      throw CommonProblem.VALIDATION_FAILED
          .exception()
          .with("violations", List.of(new Violation(name, "query", message)));
    }
  }
}
