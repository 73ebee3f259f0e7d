package dev.kontor.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Builds the example of each body from the examples that the schemas' members have. */
final class Examples {
  private static final Map<String, String> IN_FORMATS =
      Map.of("date-time", "2026-11-26T09:00:00Z", "date", "2026-11-26");

  private final Map<String, Schema> schemas;

  private Examples(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  static void fill(OpenAPI contract) {
    var examples = new Examples(contract.getComponents().getSchemas());
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(examples::fill);
  }

  private void fill(Operation operation) {
    if (operation.getRequestBody() != null) {
      fill(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().stream()
        .filter(answer -> answer.getContent() != null && !ProblemResponses.isRefusal(answer))
        .forEach(answer -> fill(answer.getContent()));
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(each -> fill(operation.getOperationId(), each));
    }
  }

  private void fill(Content content) {
    content
        .getMediaTypes()
        .forEach(
            (type, media) -> {
              var isJson = type.endsWith("json") && media.getSchema() != null;
              if (isJson && media.getExample() == null && media.getExamples() == null) {
                media.setExample(example(media.getSchema()));
              }
            });
  }

  private static void fill(String operationId, Parameter parameter) {
    switch (parameter.getIn()) {
      case PATH -> fillInPath(operationId, parameter);
      case QUERY -> leaveEmpty(parameter);
      case HEADER -> fillHeader(parameter);
      case COOKIE -> throw new IllegalArgumentException(parameter.getName());
    }
  }

  private static void fillInPath(String operationId, Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(PathParameters.description(parameter.getName()));
    }
    if (parameter.getExample() == null) {
      parameter.setExample(PathParameters.example(operationId, parameter.getName()));
    }
  }

  /** Swagger UI would send the example of a parameter; that of its schema it only shows. */
  private static void leaveEmpty(Parameter parameter) {
    var schema = parameter.getSchema();
    if (Boolean.TRUE.equals(parameter.getRequired())) {
      return;
    }
    if (parameter.getExample() != null && schema.getRef() == null) {
      schema.setExamples(List.of(parameter.getExample()));
    }
    parameter.setExample(null);
  }

  /** Whatever version there is can be changed, and no key is good for two intentions. */
  private static void fillHeader(Parameter parameter) {
    if (parameter.getName().equals("If-Match")) {
      parameter.setExample("*");
    } else if (parameter.getName().equals("Idempotency-Key")) {
      parameter.setExample(null);
    }
  }

  private @Nullable Object example(Schema schema) {
    var own = schema.getExamples();
    if (own != null && !own.isEmpty()) {
      return own.get(0);
    }
    if (schema.getRef() != null) {
      return referenced(name(schema));
    }
    if (schema.getAnyOf() != null) {
      return optional(schema.getAnyOf().get(0));
    }
    if (schema.getEnumeration() != null) {
      return schema.getEnumeration().get(0);
    }
    if (schema.getProperties() != null) {
      return object(schema.getProperties());
    }
    if (schema.getItems() != null) {
      var item = example(schema.getItems());
      return item == null ? unlessOptional(schema, List.of()) : List.of(item);
    }
    if (schema.getType() != null && schema.getType().contains(SchemaType.OBJECT)) {
      return unlessOptional(schema, Map.of());
    }
    var text = schema.getFormat() == null ? null : IN_FORMATS.get(schema.getFormat());
    return text == null ? null : unlessOptional(schema, text);
  }

  /** What may be missing has an example where it consists of members, or was given one. */
  private @Nullable Object optional(Schema schema) {
    if (schema.getRef() == null) {
      return example(schema);
    }
    var target = schemas.get(name(schema));
    return target != null && target.getProperties() != null ? example(target) : null;
  }

  private static @Nullable Object unlessOptional(Schema schema, Object example) {
    return schema.getType() != null && schema.getType().contains(SchemaType.NULL) ? null : example;
  }

  private static String name(Schema reference) {
    return reference.getRef().substring(Schemas.PREFIX.length());
  }

  private @Nullable Object referenced(String name) {
    var target = schemas.get(name);
    return target == null ? null : example(target);
  }

  private Map<String, @Nullable Object> object(Map<String, Schema> properties) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    properties.forEach(
        (name, property) -> {
          var value = example(property);
          if (name.equals("next")) {
            // The few items of an example are no full page.
            object.put(name, null);
          } else if (value != null) {
            object.put(name, value);
          }
        });
    return object;
  }

  /**
   * Bodies show all of them: properties that are explained in words, or by a schema of their own,
   * need no examples themselves.
   */
  static void leaveToBodies(OpenAPI contract) {
    AllSchemas.of(
        contract,
        schema -> {
          if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                .filter(each -> each.getDescription() != null || each.getRef() != null)
                .forEach(each -> each.setExamples(null));
          }
        });
  }
}
