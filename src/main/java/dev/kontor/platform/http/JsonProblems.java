package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
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
    if (!(exception instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return CommonProblem.MALFORMED_REQUEST.exception();
    }
    if (exception instanceof RefusedValue value) {
      return value.refusal().onField(path(mapping));
    }
    var key =
        exception instanceof UnrecognizedPropertyException ? "unknown-property" : "wrong-type";
    var message = Texts.text(request.language(), "platform", "violation." + key);
    return CommonProblem.VALIDATION_FAILED
        .exception()
        .with("violations", List.of(new Violation(path(mapping), "body", message)));
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
