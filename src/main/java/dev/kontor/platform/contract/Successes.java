package dev.kontor.platform.contract;

import static dev.kontor.platform.problem.CommonProblem.STALE_VERSION;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers of success, under the status that the operation really has. */
final class Successes {
  private static final Map<Integer, String> DESCRIPTIONS =
      Map.of(200, "Done", 201, "Made", 202, "Taken", 204, "Done, nothing to tell");

  private Successes() {}

  static void describe(Operation operation, Endpoint endpoint) {
    var responses = operation.getResponses();
    if (endpoint.tellsSuccesses()) {
      responses
          .getAPIResponses()
          .forEach((status, answer) -> described(answer, Integer.parseInt(status)));
      return;
    }
    var generated = List.copyOf(responses.getAPIResponses().entrySet());
    var status = endpoint.successStatus().orElse(Integer.parseInt(generated.get(0).getKey()));
    // Where the method names its status, the generated answers are two: one of them has the body.
    var answer =
        generated.stream()
            .map(Map.Entry::getValue)
            .filter(each -> each.getContent() != null)
            .findFirst()
            .orElse(generated.get(0).getValue());
    generated.forEach(each -> responses.removeAPIResponse(each.getKey()));
    responses.addAPIResponse(Integer.toString(status), described(answer, status));
    if (isUnlessChanged(operation, endpoint)) {
      responses.addAPIResponse(
          "304", OASFactory.createAPIResponse().description("Unchanged since `If-None-Match`"));
    }
  }

  private static APIResponse described(APIResponse answer, int status) {
    answer.setDescription(DESCRIPTIONS.get(status));
    if (status == 204) {
      answer.setContent(null);
    }
    return answer;
  }

  /** Pictures, and files that say so: others are made anew for each that asks. */
  private static boolean isUnlessChanged(Operation operation, Endpoint endpoint) {
    return operation.getResponses().getAPIResponses().values().stream()
        .filter(answer -> answer.getContent() != null)
        .map(answer -> answer.getContent().getMediaTypes().keySet())
        .anyMatch(
            types ->
                types.stream().allMatch(type -> type.startsWith("image/"))
                    || types.contains("application/pdf")
                        && endpoint.refusals().contains(STALE_VERSION.slug()));
  }
}
