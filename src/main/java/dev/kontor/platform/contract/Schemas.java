package dev.kontor.platform.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Makes the schemas say what the JSON looks like: what is there, what may be null, what is text.
 */
final class Schemas {
  static final String PREFIX = "#/components/schemas/";

  /** Types of the code that are no objects in JSON, or that the document doesn't need. */
  private static final List<String> INTERNAL =
      List.of("HttpProblem", "HttpValidationProblem", "IfMatch", "JsonNodeType", "StreamingOutput");

  private Schemas() {}

  static Schema of(SchemaType type) {
    return OASFactory.createSchema().type(List.of(type));
  }

  static void complete(OpenAPI contract, CodeProperties code) {
    var components = contract.getComponents();
    INTERNAL.forEach(components::removeSchema);
    contract.getPaths().getPathItems().values().forEach(Schemas::plainContents);
    AllSchemas.of(contract, Schemas::plainEnumeration);
    PlainValues.apply(contract);
    Requirements.apply(contract, code);
    PageNames.apply(contract);
    components.addSchema("Problem", problem());
    components.addSchema("Violation", violation());
  }

  private static void plainContents(PathItem path) {
    for (var operation : path.getOperations().values()) {
      operation.getResponses().getAPIResponses().values().stream()
          .filter(answer -> answer.getContent() != null)
          .forEach(answer -> plain(answer.getContent()));
    }
  }

  /** What bounds a text says nothing more of one that has to be a value of an enumeration. */
  private static void plainEnumeration(Schema schema) {
    var parts = schema.getAllOf();
    if (parts != null && parts.get(0).getRef() != null) {
      schema.setRef(parts.get(0).getRef());
      schema.setAllOf(null);
    }
  }

  /** Text and files are strings to JSON Schema. */
  private static void plain(Content content) {
    for (Map.Entry<String, MediaType> each : content.getMediaTypes().entrySet()) {
      if (each.getKey().startsWith("image/") || each.getKey().equals("application/pdf")) {
        each.getValue().setSchema(of(SchemaType.STRING).format("binary"));
      } else if (each.getKey().startsWith("text/")) {
        each.getValue().setSchema(of(SchemaType.STRING));
      }
    }
  }

  private static Schema problem() {
    var violation = OASFactory.createSchema().ref(PREFIX + "Violation");
    return PlainValues.openObject()
        .description(
            "A problem of RFC 9457; further members depend on the type, whose address tells")
        .addProperty("type", of(SchemaType.STRING).description("Documented at this very address"))
        .addProperty("title", of(SchemaType.STRING))
        .addProperty("status", of(SchemaType.INTEGER))
        .addProperty("detail", of(SchemaType.STRING).description("In the caller's language"))
        .addProperty("instance", of(SchemaType.STRING))
        .addProperty("violations", of(SchemaType.ARRAY).items(violation))
        .addProperty("traceId", of(SchemaType.STRING))
        .required(List.of("type", "title", "status", "detail", "instance"));
  }

  private static Schema violation() {
    return of(SchemaType.OBJECT)
        .description("One thing that is wrong with a request")
        .addProperty(
            "field",
            of(SchemaType.STRING).description("The path of the value, as `address.postalCode`"))
        .addProperty(
            "in",
            of(SchemaType.STRING)
                .enumeration(List.of("body", "path", "query", "header"))
                .description("Where it stands"))
        .addProperty(
            "message", of(SchemaType.STRING).description("What is wrong, in the caller's language"))
        .required(List.of("field", "in", "message"));
  }
}
