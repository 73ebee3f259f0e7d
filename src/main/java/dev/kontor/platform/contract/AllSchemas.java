package dev.kontor.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Goes through schemas and those within them, references not followed. */
final class AllSchemas {
  private AllSchemas() {}

  /** Of the components, and of all operations. */
  static void of(OpenAPI contract, Consumer<Schema> visitor) {
    contract.getComponents().getSchemas().values().forEach(each -> within(each, visitor));
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(operation -> of(operation, visitor));
  }

  private static void of(Operation operation, Consumer<Schema> visitor) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(each -> within(each.getSchema(), visitor));
    }
    if (operation.getRequestBody() != null) {
      of(operation.getRequestBody().getContent(), visitor);
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(answer -> of(answer.getContent(), visitor));
  }

  static void of(@Nullable Content content, Consumer<Schema> visitor) {
    if (content != null) {
      content.getMediaTypes().values().forEach(each -> within(each.getSchema(), visitor));
    }
  }

  /** The schema itself, and all that are written within it. */
  static void within(@Nullable Schema schema, Consumer<Schema> visitor) {
    if (schema != null) {
      visitor.accept(schema);
      parts(schema).forEach(each -> within(each, visitor));
    }
  }

  /** What is written within a schema, one level down. */
  static List<Schema> parts(Schema schema) {
    var parts = new ArrayList<Schema>();
    if (schema.getProperties() != null) {
      parts.addAll(schema.getProperties().values());
    }
    for (var list : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.get(list) instanceof List<?> alternatives) {
        alternatives.forEach(each -> parts.add((Schema) each));
      }
    }
    for (var single : List.of("items", "additionalProperties", "not")) {
      if (schema.get(single) instanceof Schema part) {
        parts.add(part);
      }
    }
    return parts;
  }
}
