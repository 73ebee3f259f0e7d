package dev.kontor.access.apitoken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which operations each scope opens, alone or with others. Read from the contract that is served,
 * when somebody asks for the first time, so that the two can't differ.
 */
@ApplicationScoped
class OpenedOperations {
  private final Map<Scope, List<OpenedOperation>> byScope = new EnumMap<>(Scope.class);

  OpenedOperations(OpenApiDocumentService contract, ObjectMapper json) {
    var document = contract.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
    try {
      json.readTree(document).path("paths").properties().forEach(this::addAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byScope.values().forEach(each -> each.sort(Comparator.comparing(OpenedOperation::path)));
  }

  private void addAll(Map.Entry<String, JsonNode> path) {
    path.getValue()
        .properties()
        .forEach(each -> add(path.getKey(), each.getKey(), each.getValue()));
  }

  private void add(String path, String method, JsonNode operation) {
    for (var scope : operation.path("security").findPath("apiToken")) {
      byScope
          .computeIfAbsent(Coded.of(Scope.class, scope.asText()), key -> new ArrayList<>())
          .add(
              new OpenedOperation(
                  operation.path("operationId").asText(),
                  method.toUpperCase(Locale.ROOT),
                  path,
                  operation.path("summary").asText()));
    }
  }

  /** In the order of their paths. */
  List<OpenedOperation> by(Scope scope) {
    return List.copyOf(byScope.getOrDefault(scope, List.of()));
  }
}
