package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What is wrong with a body: broken JSON is 400; JSON of the wrong shape (unknown property, wrong
 * type, unknown enumeration value) is 422 and names the field, as is a value that refuses itself.
 */
@Singleton
class JsonProblems {
  private final RequestContext request;

  JsonProblems(RequestContext request) {
    this.request = request;
  }

  @ServerExceptionMapper(
      value = {
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class,
        ValueInstantiationException.class
      },
      priority = 1)
  public Response answer(JsonProcessingException exception, UriInfo uri) {
    var problem = ProblemAnswers.of(refusal(exception), request.language());
    return ExceptionMapperBase.postProcessorsRegistry
        .applyPostProcessing(problem, ProblemContext.of(exception, uri))
        .toResponse();
  }

  DomainException refusal(JsonProcessingException exception) {
    if (isBehind(StreamConstraintsException.class, exception)) {
      return violation(path(exception), "beyond-limits");
    }
    if (path(exception).isEmpty() || isBroken(exception)) {
      return CommonProblem.MALFORMED_REQUEST.exception();
    }
    if (exception instanceof RefusedValue value) {
      return value.refusal().onField(path(exception));
    }
    var isUnknown = exception instanceof UnrecognizedPropertyException;
    return violation(path(exception), isUnknown ? "unknown-property" : "wrong-type");
  }

  /** A number beyond its type is no JSON that is broken. */
  private static boolean isBroken(JsonProcessingException exception) {
    return isBehind(StreamReadException.class, exception)
        && !isBehind(InputCoercionException.class, exception);
  }

  /** What stops the reader inside of a property comes with the path to it around it. */
  private static boolean isBehind(Class<? extends Exception> type, Throwable exception) {
    for (var each = exception; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private DomainException violation(String path, String key) {
    var message = Texts.text(request.language(), "platform", "violation." + key);
    return CommonProblem.VALIDATION_FAILED
        .exception()
        .with("violations", List.of(new Violation(path, "body", message)));
  }

  private static String path(JsonProcessingException exception) {
    return exception instanceof JsonMappingException mapping ? path(mapping) : "";
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
