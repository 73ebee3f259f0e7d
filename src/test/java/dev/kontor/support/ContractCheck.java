package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds each answer against the contract: status, media type, and the body's JSON Schema. */
final class ContractCheck {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static final List<String> TOLD =
      List.of("ETag", "Idempotent-Replayed", "Link", "Location", "Retry-After", "WWW-Authenticate");

  private static final List<String> SENT = List.of("ETag", "Location");

  /** With every answer, wherever the contract writes it. */
  private static final String ALWAYS_SENT = "X-Request-Id";

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonSchema> cache = new ConcurrentHashMap<>();

  /** Fails where an answer isn't as the contract says; knows nothing of other paths. */
  void check(String method, String path, Answer answer) {
    Contract.committed().operation(method, path).ifPresent(operation -> check(operation, answer));
  }

  private void check(Contract.Operation operation, Answer response) {
    var place = operation.id() + " " + response.statusCode();
    var status = Integer.toString(response.statusCode());
    var answer = operation.node().path("responses").path(status);
    if (answer.isMissingNode()) {
      throw new AssertionError(place + " isn't in the contract: " + response.asString());
    }
    checkHeaders(place, answer.path("headers"), response);
    var content = answer.path("content");
    if (content.isMissingNode() || content.isEmpty()) {
      if (!response.asString().isEmpty()) {
        throw new AssertionError(place + " has no body in the contract: " + response.asString());
      }
      return;
    }
    var type = response.contentType().split(";")[0];
    if (!content.has(type)) {
      throw new AssertionError(place + " as " + type + " isn't in the contract");
    }
    if (type.endsWith("json")) {
      checkBody(place, content.path(type).path("schema"), response.asString());
    }
  }

  /** What is sent is told; what is told is sent, apart from what depends on the case. */
  private static void checkHeaders(String place, JsonNode told, Answer response) {
    for (var name : TOLD) {
      if (response.header(name) != null && !told.has(name)) {
        throw new AssertionError(place + " has no " + name + " in the contract");
      }
    }
    if (response.header(ALWAYS_SENT) == null) {
      throw new AssertionError(place + " came without " + ALWAYS_SENT);
    }
    for (var name : SENT) {
      if (told.has(name) && response.header(name) == null) {
        throw new AssertionError(place + " came without " + name);
      }
    }
  }

  private void checkBody(String place, JsonNode schema, String body) {
    try {
      var problems =
          cache.computeIfAbsent(place, key -> compiled(schema)).validate(json.readTree(body));
      if (!problems.isEmpty()) {
        throw new AssertionError(place + " is off the contract: " + problems + "\n" + body);
      }
    } catch (IOException e) {
      throw new AssertionError(place + " isn't JSON: " + body, e);
    }
  }

  /** The schema with the components that it refers to; members that it doesn't name are refused. */
  private static JsonSchema compiled(JsonNode schema) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", Contract.committed().strictComponents());
    return SCHEMAS.getSchema(whole);
  }
}
