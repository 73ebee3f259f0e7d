package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses what an operation would silently leave aside of a query: parameters that it doesn't know,
 * and all but the first of those that come several times. Runs after authorisation.
 */
@Provider
@Priority(Priorities.USER + 1)
public class QuerySieve implements ContainerRequestFilter {
  private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private final RequestContext context;
  private final ResourceInfo resource;

  QuerySieve(RequestContext context, ResourceInfo resource) {
    this.context = context;
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var query = request.getUriInfo().getQueryParameters();
    if (query.isEmpty()) {
      return;
    }
    var known = KNOWN.computeIfAbsent(resource.getResourceMethod(), QuerySieve::known);
    query.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw violation(name, "unknown-property");
          }
          if (values.size() > 1) {
            throw violation(name, "given-twice");
          }
        });
  }

  private static Set<String> known(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(each -> Stream.concat(Stream.of(each), parts(each)))
        .map(each -> each.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a {@code BeanParam} puts together has its names on its fields. */
  private static Stream<? extends AnnotatedElement> parts(Parameter parameter) {
    return Stream.<Class<?>>iterate(
            parameter.getType(), Objects::nonNull, (Class<?> type) -> type.getSuperclass())
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
  }

  private DomainException violation(String name, String key) {
    var message = Texts.text(context.language(), "platform", "violation." + key);
    return CommonProblem.VALIDATION_FAILED
        .exception()
        .with("violations", List.of(new Violation(name, "query", message)));
  }
}
