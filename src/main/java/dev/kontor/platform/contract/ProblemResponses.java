package dev.kontor.platform.contract;

import static dev.kontor.platform.problem.CommonProblem.BODY_TOO_LARGE;
import static dev.kontor.platform.problem.CommonProblem.CONFLICTING_STATE;
import static dev.kontor.platform.problem.CommonProblem.CURSOR_INVALID;
import static dev.kontor.platform.problem.CommonProblem.FRESH_AUTHENTICATION_REQUIRED;
import static dev.kontor.platform.problem.CommonProblem.IDEMPOTENCY_KEY_INVALID;
import static dev.kontor.platform.problem.CommonProblem.IDEMPOTENCY_KEY_IN_USE;
import static dev.kontor.platform.problem.CommonProblem.IDEMPOTENCY_KEY_REQUIRED;
import static dev.kontor.platform.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static dev.kontor.platform.problem.CommonProblem.IF_MATCH_REQUIRED;
import static dev.kontor.platform.problem.CommonProblem.INTERNAL_ERROR;
import static dev.kontor.platform.problem.CommonProblem.MALFORMED_REQUEST;
import static dev.kontor.platform.problem.CommonProblem.NETWORK_NOT_ALLOWED;
import static dev.kontor.platform.problem.CommonProblem.NOT_ACCEPTABLE;
import static dev.kontor.platform.problem.CommonProblem.NOT_ALLOWED;
import static dev.kontor.platform.problem.CommonProblem.PERSON_NEEDED;
import static dev.kontor.platform.problem.CommonProblem.SCOPE_MISSING;
import static dev.kontor.platform.problem.CommonProblem.SERVICE_UNAVAILABLE;
import static dev.kontor.platform.problem.CommonProblem.STALE_VERSION;
import static dev.kontor.platform.problem.CommonProblem.UNAUTHENTICATED_CALL;
import static dev.kontor.platform.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;
import static dev.kontor.platform.problem.CommonProblem.VALIDATION_FAILED;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * The problem answers of each operation, grouped by status. What has only one type has its example;
 * several types are named, and explained at {@code /problems}.
 */
final class ProblemResponses {
  private static final String MEDIA_TYPE = "application/problem+json";

  /** What any operation may answer with: one for each status. */
  private static final Set<ProblemType> USUAL =
      Set.of(
          MALFORMED_REQUEST,
          UNAUTHENTICATED_CALL,
          CommonProblem.NOT_FOUND,
          NOT_ACCEPTABLE,
          CONFLICTING_STATE,
          BODY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          VALIDATION_FAILED,
          CommonProblem.TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE);

  private final Map<String, ProblemType> bySlug = new TreeMap<>();
  private final Set<ProblemType> shown = new TreeSet<>(Comparator.comparing(ProblemType::slug));

  ProblemResponses(IndexView index) {
    for (var type : index.getAllKnownImplementations(ProblemType.class)) {
      for (var problem : constants(type.name().toString())) {
        bySlug.put(problem.slug(), problem);
      }
    }
  }

  private static ProblemType[] constants(String className) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      return (ProblemType[]) Class.forName(className, true, loader).getEnumConstants();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One example for each type that is the only one of an answer. */
  void define(Components components) {
    shown.forEach(
        type ->
            components.addExample(
                type.slug(), OASFactory.createExample().summary(title(type)).value(example(type))));
  }

  private static String title(ProblemType type) {
    return type.title(Language.EN);
  }

  private static Map<String, Object> example(ProblemType type) {
    var example = new LinkedHashMap<String, Object>();
    example.put("type", "/problems/" + type.slug());
    example.put("title", title(type));
    example.put("status", type.kind().status());
    example.put("detail", type.detail(Language.EN, "30"));
    example.put("instance", "/v1/example");
    if (type == VALIDATION_FAILED) {
      example.put(
          "violations",
          List.of(
              new TreeMap<>(
                  Map.of("field", "name", "in", "body", "message", "must not be blank"))));
    }
    if (type == INTERNAL_ERROR) {
      example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
    return example;
  }

  void add(Operation operation, Endpoint endpoint) {
    var all = types(operation, endpoint);
    all.stream()
        .distinct()
        .collect(
            Collectors.groupingBy(type -> type.kind().status(), TreeMap::new, Collectors.toList()))
        .forEach(
            (status, types) ->
                operation.getResponses().addAPIResponse(Integer.toString(status), answer(types)));
  }

  private List<ProblemType> types(Operation operation, Endpoint endpoint) {
    var types =
        new ArrayList<ProblemType>(List.of(NOT_ACCEPTABLE, CommonProblem.TOO_MANY_REQUESTS));
    types.addAll(List.of(INTERNAL_ERROR, SERVICE_UNAVAILABLE));
    // Whatever is called, the query may be broken, or hold a parameter that it doesn't know.
    types.addAll(List.of(MALFORMED_REQUEST, VALIDATION_FAILED));
    endpoint.refusals().forEach(slug -> types.add(named(slug)));
    if (!endpoint.isPublic()) {
      types.add(UNAUTHENTICATED_CALL);
    }
    if (endpoint.needsSecondFactorWhereRequired()) {
      types.add(named("second-factor-required"));
    }
    if (!endpoint.isPublic()) {
      types.addAll(ofApiTokens(endpoint));
    }
    if (endpoint.isServiceOnly()) {
      types.add(CommonProblem.NOT_FOUND);
    }
    if (endpoint.needsFreshPassword()) {
      types.add(FRESH_AUTHENTICATION_REQUIRED);
    }
    if (endpoint.isAllowed()) {
      types.add(NOT_ALLOWED);
      types.add(named("membership-suspended"));
    }
    if (endpoint.endsWithLock()) {
      types.add(named("product-locked"));
    }
    if (endpoint.isOperatorOnly()) {
      types.add(CommonProblem.NOT_FOUND);
      types.add(named("operator-second-factor-required"));
    }
    if (hasParameter(operation, Parameter.In.PATH) || endpoint.isPaged()) {
      types.add(CommonProblem.NOT_FOUND);
    }
    if (endpoint.isPaged()) {
      types.add(CURSOR_INVALID);
      types.add(CommonProblem.LIMIT_INVALID);
    }
    if (operation.getRequestBody() != null) {
      types.addAll(List.of(BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
    }
    if (Headers.hasIfMatch(operation)) {
      types.addAll(List.of(STALE_VERSION, IF_MATCH_REQUIRED));
    }
    if (!endpoint.isPublic() && !endpoint.isRead()) {
      types.add(CONFLICTING_STATE);
    }
    if (endpoint.isIdempotent()) {
      types.addAll(
          List.of(IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_IN_USE));
    }
    if (endpoint.requiresIdempotencyKey()) {
      types.add(IDEMPOTENCY_KEY_REQUIRED);
    }
    return types;
  }

  private static List<ProblemType> ofApiTokens(Endpoint endpoint) {
    if (endpoint.needsFreshPassword()) {
      return List.of(
          endpoint.isOperatorOnly() ? CommonProblem.API_TOKEN_NOT_ACCEPTED : PERSON_NEEDED);
    }
    if (!endpoint.scopes().isEmpty()) {
      return endpoint.refusals().contains(FRESH_AUTHENTICATION_REQUIRED.slug())
          ? List.of(SCOPE_MISSING, NETWORK_NOT_ALLOWED, PERSON_NEEDED)
          : List.of(SCOPE_MISSING, NETWORK_NOT_ALLOWED);
    }
    if (endpoint.isOpenElsewhere()) {
      return List.of();
    }
    return List.of(
        endpoint.isOpenToAnyApiToken()
            ? NETWORK_NOT_ALLOWED
            : CommonProblem.API_TOKEN_NOT_ACCEPTED);
  }

  private ProblemType named(String slug) {
    var type = bySlug.get(slug);
    if (type == null) {
      throw new IllegalStateException("There is no problem type " + slug);
    }
    return type;
  }

  private static boolean hasParameter(Operation operation, Parameter.In in) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(each -> each.getIn() == in);
  }

  private APIResponse answer(List<ProblemType> types) {
    var sorted = types.stream().sorted(Comparator.comparing(ProblemType::slug)).toList();
    var media =
        OASFactory.createMediaType()
            .schema(OASFactory.createObject(Schema.class).ref("#/components/schemas/Problem"));
    if (sorted.size() == 1) {
      var slug = sorted.get(0).slug();
      shown.add(sorted.get(0));
      media.addExample(slug, OASFactory.createExample().ref("#/components/examples/" + slug));
    }
    var answer =
        OASFactory.createAPIResponse()
            .description(
                sorted.stream()
                    .map(type -> "`" + type.slug() + "`")
                    .collect(Collectors.joining(", ")))
            .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, media));
    Headers.describe(answer, sorted);
    if (sorted.size() == 1 && USUAL.contains(sorted.get(0))) {
      Headers.describeEach(answer);
    }
    return answer;
  }

  static boolean isRefusal(APIResponse answer) {
    return answer.getContent() != null && answer.getContent().hasMediaType(MEDIA_TYPE);
  }

  /** The problem types of an answer, as its description names them; none where it is no refusal. */
  static List<String> slugs(APIResponse answer) {
    return isRefusal(answer)
        ? List.of(answer.getDescription().replace("`", "").split(", "))
        : List.of();
  }

  /** Whether any operation may answer so. */
  static boolean isUsual(List<String> slugs) {
    return slugs.size() == 1 && USUAL.stream().anyMatch(each -> each.slug().equals(slugs.get(0)));
  }
}
