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
        .filter(answer -> answer.getContent() != null)
        .forEach(answer -> fill(answer.getContent()));
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(each -> each.getIn() == Parameter.In.PATH && each.getExample() == null)
          .forEach(Examples::fill);
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

  private static void fill(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(PathParameters.description(parameter.getName()));
    }
    parameter.setExample(PathParameters.example(parameter.getName()));
  }

  private @Nullable Object example(Schema schema) {
    var own = schema.getExamples();
    if (own != null && !own.isEmpty()) {
      return own.get(0);
    }
    if (schema.getRef() != null) {
      return referenced(schema.getRef());
    }
    if (schema.getAnyOf() != null) {
      return example(schema.getAnyOf().get(0));
    }
    if (schema.getEnumeration() != null) {
      return schema.getEnumeration().get(0);
    }
    if (schema.getProperties() != null) {
      return object(schema.getProperties());
    }
    if (schema.getItems() != null) {
      var item = example(schema.getItems());
      return item == null ? List.of() : List.of(item);
    }
    return schema.getType() != null && schema.getType().contains(SchemaType.OBJECT)
        ? Map.of()
        : null;
  }

  private @Nullable Object referenced(String ref) {
    var target = schemas.get(ref.substring(Schemas.PREFIX.length()));
    return target == null ? null : example(target);
  }

  private Map<String, Object> object(Map<String, Schema> properties) {
    var object = new LinkedHashMap<String, Object>();
    properties.forEach(
        (name, property) -> {
          var value = example(property);
          if (value != null) {
            object.put(name, value);
          }
        });
    return object;
  }
}
