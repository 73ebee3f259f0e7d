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

  /** What it has, and its status: {@code not-found-404}, {@code Withdrawal-200}. */
  static String of(String status, APIResponse answer) {
    return content(answer) + "-" + status;
  }

  private static String content(APIResponse answer) {
    if (answer.getContent() == null) {
      return "empty";
    }
    var first = answer.getContent().getMediaTypes().entrySet().iterator().next();
    var media = first.getValue();
    if (media.getExamples() != null) {
      return problems(List.copyOf(media.getExamples().keySet()));
    }
    return media.getSchema() == null || media.getSchema().getRef() == null
        ? first.getKey().replaceAll("/.*", "")
        : media.getSchema().getRef().substring(Schemas.PREFIX.length());
  }

  private static String problems(List<String> slugs) {
    var told = slugs.stream().limit(TOLD).collect(Collectors.joining("-or-"));
    return slugs.size() > TOLD ? told + "-or-others" : told;
  }
}
