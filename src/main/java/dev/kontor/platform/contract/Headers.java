package dev.kontor.platform.contract;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of requests and answers. */
final class Headers {
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String IF_MATCH = "If-Match";

  private Headers() {}

  static void describe(Operation operation, Endpoint endpoint) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(each -> IF_MATCH.equals(each.getName()))
          .forEach(
              each ->
                  each.description("The `ETag` of the version that is changed, or `*`")
                      .required(true)
                      .schema(text())
                      .example("\"3\""));
    }
    if (endpoint.isIdempotent()) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(IDEMPOTENCY_KEY)
              .in(Parameter.In.HEADER)
              .required(endpoint.requiresIdempotencyKey())
              .description(
                  "New for each intention, the same for its repeats: one within 24 hours gets the first"
                      + " answer, or how that payment stands, with `Idempotent-Replayed: true`")
              .schema(text().minLength(1).maxLength(64))
              .example("7f9c24e8-3b1a-4c5d-9e6f-0a1b2c3d4e5f"));
    }
    describeSuccess(operation, endpoint);
  }

  private static void describeSuccess(Operation operation, Endpoint endpoint) {
    for (var each : operation.getResponses().getAPIResponses().entrySet()) {
      if (endpoint.isPaged()) {
        each.getValue()
            .addHeader("Link", header("Where the list goes on, with `rel=\"next\"` (RFC 8288)"));
      }
      if (endpoint.isIdempotent()) {
        each.getValue()
            .addHeader(
                "Idempotent-Replayed",
                header("`true` where this is the answer to an earlier call"));
      }
    }
  }

  /** What every answer has: written only at the answers that any operation may give. */
  static void describeEach(APIResponse answer) {
    answer.addHeader(
        "X-Request-Id", header("Stands in the service's log: the one given, or a new one"));
    answer.addHeader(
        "RateLimit", header("What is left of the limit, and seconds until it is whole again"));
    answer.addHeader("RateLimit-Policy", header("The limit, and its period in seconds"));
  }

  static void addVersion(APIResponse answer) {
    answer.addHeader("ETag", header("The version that the thing has now, for `If-Match`"));
  }

  static void addAddress(APIResponse answer) {
    answer.addHeader("Location", header("The address of the new thing"));
  }

  static void describe(APIResponse answer, List<ProblemType> types) {
    var kind = types.get(0).kind();
    if (kind == ProblemKind.TOO_MANY_REQUESTS || kind == ProblemKind.UNAVAILABLE) {
      answer.addHeader("Retry-After", header("Seconds to wait"));
    }
    if (kind == ProblemKind.UNAUTHENTICATED || types.contains(CommonProblem.SCOPE_MISSING)) {
      answer.addHeader("WWW-Authenticate", header("What is missing (RFC 6750, RFC 9470)"));
    }
  }

  static boolean hasIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(each -> IF_MATCH.equals(each.getName()));
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(text());
  }

  private static Schema text() {
    return Schemas.of(Schema.SchemaType.STRING);
  }
}
