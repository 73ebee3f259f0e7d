package dev.kontor.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Shows nulls in the examples of answers, where they are always sent and nothing else is shown. */
final class NullsInExamples {
  private final Map<String, Schema> schemas;

  private NullsInExamples(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  static void fill(OpenAPI contract) {
    var nulls = new NullsInExamples(contract.getComponents().getSchemas());
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(nulls::fill);
  }

  private void fill(Operation operation) {
    operation.getResponses().getAPIResponses().values().stream()
        .map(answer -> answer.getContent())
        .filter(Objects::nonNull)
        .flatMap(content -> content.getMediaTypes().values().stream())
        .filter(media -> media.getSchema() != null)
        .forEach(media -> fill(media.getSchema(), media.getExample()));
  }

  private void fill(@Nullable Schema written, @Nullable Object example) {
    var schema = meant(written);
    if (schema == null) {
      return;
    }
    if (example instanceof List<?> list) {
      list.forEach(each -> fill(schema.getItems(), each));
    }
    if (example instanceof Map<?, ?> map && schema.getProperties() != null) {
      @SuppressWarnings("unchecked")
      var members = (Map<String, Object>) map;
      schema.getProperties().forEach((name, each) -> fill(schema, members, name, each));
    }
  }

  private void fill(Schema schema, Map<String, Object> members, String name, Schema property) {
    if (members.containsKey(name)) {
      fill(property, members.get(name));
    } else if (schema.getRequired() != null
        && schema.getRequired().contains(name)
        && mayBeNull(property)) {
      members.put(name, null);
    }
  }

  private static boolean mayBeNull(Schema property) {
    return isNull(property)
        || property.getAnyOf() != null
            && property.getAnyOf().stream().anyMatch(NullsInExamples::isNull);
  }

  private static boolean isNull(Schema schema) {
    return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
  }

  /** What a schema refers to, apart from null. */
  private @Nullable Schema meant(@Nullable Schema schema) {
    if (schema == null) {
      return null;
    }
    if (schema.getRef() != null) {
      return schemas.get(schema.getRef().substring(Schemas.PREFIX.length()));
    }
    return schema.getAnyOf() == null ? schema : meant(schema.getAnyOf().get(0));
  }
}
