package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.text.Language;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;

/** Makes the {@code application/problem+json} answer (RFC 9457) of a refusal. */
final class ProblemAnswers {
  private static final int RETRY_SECONDS = 5;

  private ProblemAnswers() {}

  static HttpProblem of(DomainException refusal, Language language) {
    var builder = builder(refusal.type(), language).withDetail(refusal.detail(language));
    refusal.members(language).forEach(builder::with);
    refusal.headers().forEach(builder::withHeader);
    return builder.build();
  }

  static HttpProblem of(ProblemType type, Language language, Object... arguments) {
    return builder(type, language).withDetail(type.detail(language, arguments)).build();
  }

  static HttpProblem.Builder builder(ProblemType type, Language language) {
    var builder =
        HttpProblem.builder()
            .withType(URI.create("/problems/" + type.slug()))
            .withTitle(type.title(language))
            .withStatus(type.kind().status());
    return type.kind() == ProblemKind.UNAVAILABLE
        ? builder.withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        : builder;
  }

  /** The type for a status that the framework set by itself. */
  static CommonProblem of(int status) {
    return Arrays.stream(CommonProblem.values())
        .filter(each -> each.kind().status() == status)
        .findFirst()
        .orElse(status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL_ERROR);
  }
}
