package dev.kontor.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What parameters and answers are called that several operations have. */
final class PartNames {
  /** How many problem types a name tells. */
  private static final int TOLD = 4;

  /** What goes without saying beside others of the same status. */
  private static final Set<String> USUAL =
      Set.of(
          "conflicting-state",
          "malformed-request",
          "membership-suspended",
          "second-factor-required",
          "unauthenticated-call",
          "validation-failed");

  /** How types are called in names that stand at many operations. */
  private static final Map<String, String> IN_SHORT =
      Map.ofEntries(
          Map.entry("cursor-invalid", "cursor"),
          Map.entry("limit-invalid", "limit"),
          Map.entry("fresh-authentication-required", "fresh-sign-in"),
          Map.entry("operator-second-factor-required", "operators"),
          Map.entry("idempotency-key-invalid", "key-invalid"),
          Map.entry("idempotency-key-required", "key-required"),
          Map.entry("idempotency-key-reused", "key-reused"),
          Map.entry("idempotency-key-in-use", "key-in-use"),
          Map.entry("domain-to-be-restored", "to-be-restored"),
          Map.entry("product-cancelled", "cancelled"),
          Map.entry("product-ended", "ended"),
          Map.entry("product-not-renewable", "not-renewable"));

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
    var own = slugs.stream().filter(each -> !USUAL.contains(each)).toList();
    var meant = own.isEmpty() ? slugs : own;
    var told =
        meant.stream()
            .limit(TOLD)
            .map(each -> IN_SHORT.getOrDefault(each, each))
            .collect(Collectors.joining("-or-"));
    return meant.size() > TOLD ? told + "-or-others" : told;
  }
}
