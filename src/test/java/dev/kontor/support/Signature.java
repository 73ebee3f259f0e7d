package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What an operation takes and gives, read from the contract. */
public record Signature(Operation operation) {
  public List<String> pathParameters() {
    return parameters("path");
  }

  public List<String> queryParameters() {
    return parameters("query");
  }

  public List<String> headerParameters() {
    return parameters("header");
  }

  /** Whether it is refused without an {@code Idempotency-Key}. */
  public boolean needsKey() {
    return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
        .anyMatch(
            each ->
                each.path("name").asText().equals("Idempotency-Key")
                    && each.path("required").asBoolean());
  }

  public boolean hasBody() {
    return !operation.bodyTypes().isEmpty();
  }

  public boolean hasJsonBody() {
    return operation.bodyTypes().stream().anyMatch(type -> type.endsWith("json"));
  }

  public boolean isRead() {
    return operation.method().equals("GET");
  }

  /** Whether it sends something back when all went well. */
  public boolean answersWithContent() {
    return successes().stream().anyMatch(each -> !each.path("content").isEmpty());
  }

  /** The answers below 400. */
  public List<JsonNode> successes() {
    var found = new ArrayList<JsonNode>();
    operation
        .node()
        .path("responses")
        .fields()
        .forEachRemaining(
            each -> {
              if (each.getKey().compareTo("400") < 0) {
                found.add(each.getValue());
              }
            });
    return found;
  }

  private List<String> parameters(String in) {
    return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
        .filter(each -> each.path("in").asText().equals(in))
        .map(each -> each.path("name").asText())
        .toList();
  }
}
