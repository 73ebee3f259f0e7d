package dev.kontor.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A call of the service, put together part by part. */
public final class Call {
  /** Of whoever names no other device. */
  static final String USER_AGENT = "Apache-HttpClient/4.5 (Java)";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * What little there is to do for an answer is done where it arrives, not in threads of its own.
   */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();

  private static final ContractCheck CONTRACT = new ContractCheck();
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<String> parameters = new ArrayList<>();
  private byte @Nullable [] content;

  Call() {
    header("User-Agent", USER_AGENT);
    header("Accept-Language", "en");
    contentType("application/json");
  }

  /** The last one of a name counts. */
  public Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Call contentType(String type) {
    return header("Content-Type", type);
  }

  /** A parameter of the query, already encoded. */
  public Call queryParam(String name, Object value) {
    parameters.add(name + "=" + value);
    return this;
  }

  /** Text and bytes go as they stand, all else as JSON. */
  public Call body(Object body) {
    content = bytes(body);
    return this;
  }

  public Answer get(String path, Object... parts) {
    return send("GET", path, parts);
  }

  public Answer post(String path, Object... parts) {
    return send("POST", path, parts);
  }

  public Answer put(String path, Object... parts) {
    return send("PUT", path, parts);
  }

  public Answer patch(String path, Object... parts) {
    return send("PATCH", path, parts);
  }

  public Answer delete(String path, Object... parts) {
    return send("DELETE", path, parts);
  }

  private Answer send(String method, String template, Object... parts) {
    var target = filled(template, parts);
    try {
      var response = CLIENT.send(request(method, target), BodyHandlers.ofByteArray());
      var answer = new Answer(response.statusCode(), response.headers(), response.body());
      CONTRACT.check(method, target.split("[?]", 2)[0], answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    } catch (InterruptedException e) {
      throw new AssertionError(method + " " + target, e);
    }
  }

  /** The path with its parts in the places of their names, and the query. */
  private String filled(String template, Object... parts) {
    var path = new StringBuilder(template);
    for (var part : parts) {
      var begin = path.indexOf("{");
      path.replace(begin, path.indexOf("}", begin) + 1, part.toString());
    }
    var query = String.join("&", parameters);
    return query.isEmpty() ? path.toString() : path + "?" + query;
  }

  private HttpRequest request(String method, String target) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
            .timeout(PATIENCE)
            .method(
                method,
                content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private static byte[] bytes(Object body) {
    try {
      return body instanceof byte[] bytes
          ? bytes
          : body instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
