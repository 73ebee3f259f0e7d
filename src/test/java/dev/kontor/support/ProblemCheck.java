package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.text.Language;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds a refusal against RFC 9457 and the conventions: a known type, and its text as asked. */
@Singleton
public class ProblemCheck {
  private static final List<String> INTERNALS =
      List.of("java.", "Exception", "org.", "dev.kontor", "select ", "\tat ");

  private final Map<String, ProblemType> bySlug;

  ProblemCheck(@All List<ProblemCatalogue> catalogues) {
    bySlug =
        catalogues.stream()
            .<ProblemType>flatMap(each -> each.types().stream())
            .collect(Collectors.toMap(ProblemType::slug, Function.identity()));
  }

  public List<ProblemType> types() {
    return List.copyOf(bySlug.values());
  }

  /** What is wrong with a refusal; nothing if all is well. */
  public List<String> faults(Answer answer, Language language) {
    var faults = new ArrayList<String>();
    if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
      faults.add("status " + answer.statusCode());
    }
    if (!answer.contentType().startsWith("application/problem+json")) {
      faults.add("media type “" + answer.contentType() + "”");
    }
    INTERNALS.stream()
        .filter(answer.asString()::contains)
        .forEach(each -> faults.add("tells of “" + each + "”"));
    var body = answer.json();
    var type = bySlug.get(body.path("type").asText().replaceFirst("^/problems/", ""));
    if (type == null) {
      faults.add("unknown type “" + body.path("type").asText() + "”");
    } else {
      textFaults(answer, body, type, language, faults);
    }
    body.path("violations").forEach(each -> violationFaults(each, faults));
    return faults;
  }

  private static void textFaults(
      Answer answer, JsonNode body, ProblemType type, Language language, List<String> faults) {
    if (type.kind().status() != answer.statusCode()
        || body.path("status").asInt() != answer.statusCode()) {
      faults.add("status differs from that of " + type.slug());
    }
    if (!body.path("title").asText().equals(type.title(language))) {
      faults.add("title isn't " + language + " “" + body.path("title").asText() + "”");
    }
    if (!pattern(type, language).matcher(body.path("detail").asText()).matches()) {
      faults.add("detail isn't " + language + " “" + body.path("detail").asText() + "”");
    }
    if (!body.path("instance").asText().startsWith("/")) {
      faults.add("instance “" + body.path("instance").asText() + "”");
    }
  }

  /** The detail's text, with anything where its arguments stand. */
  private static Pattern pattern(ProblemType type, Language language) {
    return Pattern.compile(
        Arrays.stream(type.detail(language).split("\\{\\d}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+")),
        Pattern.DOTALL);
  }

  private static void violationFaults(JsonNode violation, List<String> faults) {
    if (violation.path("message").asText().isBlank()
        || violation.path("message").asText().matches(".*[\\^\\[{].*")
        || !List.of("body", "path", "query", "header").contains(violation.path("in").asText())
        || !violation.path("field").isTextual()) {
      faults.add("violation " + violation);
    }
  }
}
