package dev.kontor.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A call of the service, put together as with RestAssured, whose kind of answer it gives. */
public final class Call {
  /** Of whoever names no other device. */
  static final String USER_AGENT = "Apache-HttpClient/4.5 (Java)";

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

  public Response get(String path, Object... parts) {
    return send("GET", path, parts);
  }

  public Response post(String path, Object... parts) {
    return send("POST", path, parts);
  }

  public Response put(String path, Object... parts) {
    return send("PUT", path, parts);
  }

  public Response patch(String path, Object... parts) {
    return send("PATCH", path, parts);
  }

  public Response delete(String path, Object... parts) {
    return send("DELETE", path, parts);
  }

  private Response send(String method, String template, Object... parts) {
    var target = filled(template, parts);
    try {
      var answer = QuickResponse.of(Wire.reply(request(method, target)));
      CONTRACT.check(method, target.split("[?]", 2)[0], answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
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

  private Wire.Request request(String method, String target) {
    var lines = headers.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue());
    return new Wire.Request(method, target, lines.toList(), content, false);
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
