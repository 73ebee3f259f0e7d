package dev.kontor.platform.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says what values of general types look like where they stand: a generated client has types of its
 * own language for them, and needs no class that is called {@code Instant}.
 */
final class PlainValues {
  private static final Map<String, Schema> BY_NAME =
      Map.of(
          "Instant", text("date-time"),
          "LocalDate", text("date"),
          "JsonNode", openObject().description("Any JSON object"));

  private PlainValues() {}

  static void apply(OpenAPI contract) {
    AllSchemas.of(contract, PlainValues::apply);
    BY_NAME.keySet().forEach(contract.getComponents()::removeSchema);
  }

  private static void apply(Schema schema) {
    var ref = schema.getRef();
    var plain = ref == null ? null : BY_NAME.get(ref.substring(Schemas.PREFIX.length()));
    if (plain == null) {
      return;
    }
    schema.setRef(null);
    schema.setType(plain.getType());
    schema.setFormat(plain.getFormat());
    schema.setAdditionalPropertiesSchema(plain.getAdditionalPropertiesSchema());
    if (schema.getDescription() == null) {
      schema.setDescription(plain.getDescription());
    }
  }

  /** An object with any members. */
  static Schema openObject() {
    return Schemas.of(SchemaType.OBJECT)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
  }

  private static Schema text(String format) {
    return Schemas.of(SchemaType.STRING).format(format);
  }
}
