package dev.kontor.support;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.internal.ResponseParserRegistrar;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.internal.ValidatableResponseOptionsImpl;
import io.restassured.internal.log.LogRepository;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.function.Supplier;
import org.hamcrest.Matcher;

/** RestAssured's answer, but for paths: each is compiled as a script only where it has to be. */
final class QuickResponse extends RestAssuredResponseImpl {
  private static final RestAssuredConfig CONFIG = RestAssured.config();

  private QuickPath body;

  static QuickResponse of(Line.Reply reply) {
    var response = new QuickResponse();
    var headers =
        reply.headers().stream().map(each -> new Header(each.name(), each.value())).toList();
    response.setResponseHeaders(new Headers(headers));
    response.setContentType(reply.header("Content-Type"));
    response.setStatusLine(reply.statusLine());
    response.setStatusCode(reply.status());
    response.setContent(reply.body());
    response.setConfig(CONFIG);
    response.setDecoderConfig(CONFIG.getDecoderConfig());
    response.setRpr(new ResponseParserRegistrar());
    response.setLogRepository(new LogRepository());
    return response;
  }

  @Override
  public JsonPath jsonPath() {
    if (body == null) {
      body = new QuickPath(asString());
    }
    return body;
  }

  private boolean isJson() {
    return getContentType() != null && getContentType().split(";")[0].endsWith("json");
  }

  @Override
  public <T> T path(String path, String... arguments) {
    return arguments.length == 0 && isJson() ? jsonPath().get(path) : super.path(path, arguments);
  }

  @Override
  public ValidatableResponse then() {
    return new Expectation(this);
  }

  /**
   * What matches is fine; all else is left to RestAssured, which tells what is wrong, to which the
   * answer is added.
   */
  private static final class Expectation
      extends ValidatableResponseOptionsImpl<ValidatableResponse, Response>
      implements ValidatableResponse {
    private final QuickResponse answer;

    Expectation(QuickResponse answer) {
      super(answer.getRpr(), answer.getConfig(), answer, answer, answer.getLogRepository());
      this.answer = answer;
    }

    @Override
    public Response originalResponse() {
      return answer;
    }

    @Override
    public ValidatableResponse body(String path, Matcher<?> matcher, Object... more) {
      return more.length == 0 && answer.isJson() && matcher.matches(answer.path(path))
          ? this
          : withAnswer(() -> super.body(path, matcher, more));
    }

    @Override
    public ValidatableResponse statusCode(int expected) {
      return answer.statusCode() == expected ? this : withAnswer(() -> super.statusCode(expected));
    }

    private ValidatableResponse withAnswer(Supplier<ValidatableResponse> expectation) {
      try {
        return expectation.get();
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + "\n" + answer.asString(), e);
      }
    }
  }
}
