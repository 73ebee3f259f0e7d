package dev.kontor.platform.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What parameters and answers are called that several operations have. */
final class PartNames {
  /** How many problem types a name tells. */
  private static final int TOLD = 4;

  private PartNames() {}

  static String of(Parameter parameter) {
    var isKey = parameter.getName().equals(Headers.IDEMPOTENCY_KEY);
    return parameter.getName() + (isKey && parameter.getRequired() ? "-required" : "");
  }

  /**
   * What it has, and its status: {@code already-member-409}, {@code Withdrawal-200}. What any
   * operation may answer with is called by its status alone.
   */
  static String of(String status, APIResponse answer) {
    var slugs = ProblemResponses.slugs(answer);
    return ProblemResponses.isUsual(slugs) ? status : content(answer, slugs) + "-" + status;
  }

  private static String content(APIResponse answer, List<String> slugs) {
    if (answer.getContent() == null) {
      return "empty";
    }
    if (!slugs.isEmpty()) {
      return problems(slugs);
    }
    var first = answer.getContent().getMediaTypes().entrySet().iterator().next();
    var media = first.getValue();
    return media.getSchema() == null || media.getSchema().getRef() == null
        ? first.getKey().replaceAll("/.*", "")
        : media.getSchema().getRef().substring(Schemas.PREFIX.length());
  }

  private static String problems(List<String> slugs) {
    var told = slugs.stream().limit(TOLD).collect(Collectors.joining("-or-"));
    return slugs.size() > TOLD ? told + "-or-others" : told;
  }
}
