package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems written out, for what is refused before a resource gets to see it. */
@Singleton
class WrittenProblems {
  static final String MEDIA_TYPE = HttpProblem.MEDIA_TYPE.toString();

  private final ObjectMapper json;

  WrittenProblems(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A problem as JSON.
   *
   * @param path the path as the client wrote it, which need not be one
   * @param languages the lines of {@code Accept-Language}
   */
  byte[] json(CommonProblem type, String path, List<String> languages) {
    return json(type, path, languages, null);
  }

  private byte[] json(
      CommonProblem type, String path, List<String> languages, @Nullable String traceId) {
    var answer = ProblemAnswers.of(type, Language.accepted(languages));
    var problem = HttpProblem.builder(answer).withInstance(instance(path));
    if (traceId != null) {
      problem.with("traceId", traceId);
    }
    return json(problem.build());
  }

  private byte[] json(HttpProblem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is plain text", e);
    }
  }

  /** Refuses a call. */
  void answer(RoutingContext route, CommonProblem type) {
    answer(route, type, route.request().path());
  }

  void answer(RoutingContext route, CommonProblem type, @Nullable String path) {
    var languages = route.request().headers().getAll("Accept-Language");
    end(route, type.kind().status(), json(type, path == null ? "/" : path, languages));
  }

  /** Refuses a call, with the headers of the refusal. */
  void answer(RoutingContext route, DomainException refusal) {
    var request = route.request();
    var language = Language.accepted(request.headers().getAll("Accept-Language"));
    var problem =
        HttpProblem.builder(ProblemAnswers.of(refusal, language))
            .withInstance(instance(request.path()))
            .build();
    refusal.headers().forEach(route.response()::putHeader);
    end(route, refusal.type().kind().status(), json(problem));
  }

  /** Tells that a call failed, and by which id the log knows why. */
  void answerFailure(RoutingContext route, CommonProblem type, String traceId) {
    var request = route.request();
    var path = request.path() == null ? "/" : request.path();
    end(
        route,
        type.kind().status(),
        json(type, path, request.headers().getAll("Accept-Language"), traceId));
  }

  private static void end(RoutingContext route, int status, byte[] body) {
    route
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(body));
  }

  /** The library writes instances decoded: what isn't a URI is encoded once more. */
  private static URI instance(String given) {
    var path = given.startsWith("/") ? given : "/";
    var instance = ProblemTexts.instance(path);
    return isUri(path) ? instance : ProblemTexts.instance(instance.getRawPath());
  }

  static boolean isUri(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException notUri) {
      return false;
    }
  }
}
