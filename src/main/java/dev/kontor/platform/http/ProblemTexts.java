package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kontor.platform.database.ClosedOwner;
import dev.kontor.platform.database.Conflict;
import dev.kontor.platform.database.Outage;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import dev.kontor.platform.security.RequestContext;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Completes every problem on its way out: those that the framework found (404, 405, validation …)
 * get type and texts of ours, nothing of the cause leaves the service, and {@code instance} is the
 * path without secrets.
 */
@Singleton
class ProblemTexts implements ProblemPostProcessor {
  private static final Logger LOG = Logger.getLogger(ProblemTexts.class);

  private final RequestContext request;
  private final Addresses addresses;
  private final JsonProblems json;

  ProblemTexts(RequestContext request, Addresses addresses, JsonProblems json) {
    this.request = request;
    this.addresses = addresses;
    this.json = json;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var instead = instead(problem, context.cause);
    var builder = instead.map(this::ofType).orElseGet(() -> builder(problem, context.cause));
    builder.withInstance(instance(context.path));
    if (instead.isPresent()) {
      log(instead.get(), context.cause);
    } else if (problem.getStatusCode() >= 500 && !(context.cause instanceof DomainException)) {
      LOG.errorf(context.cause, "Unexpected failure, trace id %s", Tracing.traceId());
      builder.with("traceId", Tracing.traceId());
    }
    var complete = builder.build();
    return isUnexplained401(complete)
        ? HttpProblem.builder(complete).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
        : complete;
  }

  /** A 401 says in any case what helps (RFC 9110): a token, be it a first one. */
  private static boolean isUnexplained401(HttpProblem problem) {
    return problem.getStatusCode() == 401
        && problem.getHeaders().keySet().stream()
            .noneMatch(HttpHeaders.WWW_AUTHENTICATE::equalsIgnoreCase);
  }

  /** What is to be said of what the database refused. */
  private static Optional<CommonProblem> instead(HttpProblem problem, Throwable cause) {
    if (Outage.isBehind(cause)) {
      return Optional.of(CommonProblem.SERVICE_UNAVAILABLE);
    }
    if (ClosedOwner.isBehind(cause)) {
      return Optional.of(CommonProblem.NOT_FOUND);
    }
    return problem.getStatusCode() >= 500 && Conflict.isBehind(cause)
        ? Optional.of(CommonProblem.CONFLICTING_STATE)
        : Optional.empty();
  }

  private static void log(CommonProblem instead, Throwable cause) {
    switch (instead) {
      case SERVICE_UNAVAILABLE -> LOG.warnf("The database doesn't answer as it should: %s", cause);
      case CONFLICTING_STATE -> LOG.infof("The database refused a conflicting write: %s", cause);
      default -> LOG.infof("What was written to was closed meanwhile: %s", cause);
    }
  }

  /**
   * Instead of what failed. In an outage nothing is said of what was being done: it may even have
   * been done, where it broke in a commit.
   */
  private HttpProblem.Builder ofType(CommonProblem type) {
    return HttpProblem.builder(ProblemAnswers.of(type, request.language()));
  }

  /** Any characters may stand in the path of a bad request. */
  static URI instance(String path) {
    try {
      return new URI(null, null, Tracing.maskedPath(path), null);
    } catch (URISyntaxException e) {
      return URI.create("/");
    }
  }

  private HttpProblem.Builder builder(HttpProblem problem, Throwable cause) {
    var refusal = refusalBehind(cause);
    if (refusal != null) {
      return HttpProblem.builder(ProblemAnswers.of(refusal, request.language()));
    }
    return problem.getType() == null ? ours(problem, cause) : HttpProblem.builder(problem);
  }

  /** Readers wrap what they meet while they read. */
  private @Nullable DomainException refusalBehind(Throwable cause) {
    for (var each = cause.getCause(); each != null; each = each.getCause()) {
      if (each instanceof DomainException refusal) {
        return refusal;
      }
    }
    return cause instanceof WebApplicationException
            && cause.getCause() instanceof JsonProcessingException unread
        ? json.refusal(unread)
        : null;
  }

  private HttpProblem.Builder ours(HttpProblem problem, Throwable cause) {
    var allowed = allowed(problem.getStatusCode());
    var type = allowed.isEmpty() ? type(problem) : CommonProblem.METHOD_NOT_ALLOWED;
    var language = request.language();
    var builder = ProblemAnswers.builder(type, language).withDetail(type.detail(language));
    if (!allowed.isEmpty()) {
      builder.withHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
    problem.getHeaders().forEach(builder::withHeader);
    for (Map.Entry<String, Object> member : problem.getParameters().entrySet()) {
      builder.with(
          member.getKey(),
          cause instanceof ConstraintViolationException broken
                  && member.getValue() instanceof List<?> violations
              ? ordered(violations, broken)
              : member.getValue());
    }
    return builder;
  }

  /** What the framework's validation found, named and ordered as everywhere. */
  private static List<Violation> ordered(List<?> found, ConstraintViolationException broken) {
    var violations =
        found.stream()
            .map(each -> (io.quarkiverse.resteasy.problem.validation.Violation) each)
            .map(each -> new Violation(BodyPath.plain(each.field), each.in, each.message));
    return body(broken)
        .map(
            body -> violations.sorted(Comparator.comparing(Violation::field, BodyPath.order(body))))
        .orElse(violations)
        .toList();
  }

  private static Optional<? extends Class<?>> body(ConstraintViolationException broken) {
    return broken.getConstraintViolations().stream()
        .filter(each -> each.getExecutableParameters() != null)
        .flatMap(each -> Arrays.stream(each.getExecutableParameters()))
        .filter(Record.class::isInstance)
        .map(Object::getClass)
        .findFirst();
  }

  /** The framework takes some wrong methods for wrong addresses. */
  private Set<String> allowed(int status) {
    return status == 404 || status == 405
        ? addresses.allowedInsteadOf(request.method(), request.path())
        : Set.of();
  }

  private static CommonProblem type(HttpProblem problem) {
    return problem.getParameters().containsKey("violations")
        ? CommonProblem.VALIDATION_FAILED
        : ProblemAnswers.of(problem.getStatusCode());
  }

  /** Before the library's own, which log what the answer says. */
  @Override
  public int priority() {
    return 1000;
  }
}
