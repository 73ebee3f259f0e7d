package dev.kontor.platform.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of each property whether it is always there and whether it may be null. Where that depends
 * on what a schema is used for, there are several of it.
 */
final class Requirements {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Map<String, Schema> generated;
  private final CodeProperties code;
  private final Map<String, Set<Use>> uses = new TreeMap<>();

  private Requirements(Map<String, Schema> generated, CodeProperties code) {
    this.generated = new TreeMap<>(generated);
    this.code = code;
  }

  static void apply(OpenAPI contract, CodeProperties code) {
    var components = contract.getComponents();
    var requirements = new Requirements(components.getSchemas(), code);
    eachUse(contract, requirements::note);
    requirements.generated.keySet().forEach(components::removeSchema);
    requirements.shaped().forEach(components::addSchema);
    eachUse(contract, requirements::rename);
  }

  /** The schemas of the operations, with what they are used for. */
  private static void eachUse(OpenAPI contract, BiConsumer<Schema, Use> visitor) {
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(
            operation -> {
              if (operation.getRequestBody() != null) {
                var content = operation.getRequestBody().getContent();
                AllSchemas.of(content, each -> visitor.accept(each, use(content)));
              }
              if (operation.getParameters() != null) {
                operation
                    .getParameters()
                    .forEach(
                        parameter ->
                            AllSchemas.within(
                                parameter.getSchema(), each -> visitor.accept(each, Use.REQUEST)));
              }
              operation
                  .getResponses()
                  .getAPIResponses()
                  .values()
                  .forEach(
                      answer ->
                          AllSchemas.of(
                              answer.getContent(), each -> visitor.accept(each, Use.ANSWER)));
            });
  }

  private static Use use(Content body) {
    return body.hasMediaType(MERGE_PATCH) ? Use.PATCH : Use.REQUEST;
  }

  private void note(Schema schema, Use use) {
    var name = target(schema);
    if (!generated.containsKey(name)) {
      return;
    }
    if (uses.computeIfAbsent(name, key -> EnumSet.noneOf(Use.class)).add(use)) {
      places(generated(name), use).forEach(each -> note(each.schema(), each.use()));
    }
  }

  private void rename(Schema schema, Use use) {
    var name = target(schema);
    if (generated.containsKey(name)) {
      schema.setRef(Schemas.PREFIX + name(name, use));
    }
  }

  private Schema generated(String name) {
    return Objects.requireNonNull(generated.get(name));
  }

  private static String target(Schema schema) {
    return schema.getRef() == null ? "" : schema.getRef().substring(Schemas.PREFIX.length());
  }

  /** A schema where it is written, with what it is used for there. */
  private record Place(Schema schema, Use use) {}

  /** The schema, and all that are written within it. */
  private static List<Place> places(Schema schema, Use use) {
    var places = new ArrayList<Place>();
    places.add(new Place(schema, use));
    for (var part : AllSchemas.parts(schema)) {
      places.addAll(places(part, part == schema.getItems() ? use.ofItems() : use));
    }
    return places;
  }

  /** All schemas as they are used, by their names. */
  private Map<String, Schema> shaped() {
    var shaped = new TreeMap<String, Schema>();
    for (var name : generated.keySet()) {
      for (var use : uses.getOrDefault(name, EnumSet.of(Use.ANSWER))) {
        shaped.computeIfAbsent(
            name(name, use),
            key -> {
              var schema = shaped(name, use);
              places(schema, use).forEach(each -> rename(each.schema(), each.use()));
              return schema;
            });
      }
    }
    return shaped;
  }

  /** Its own name for the first of its uses, and for those that require the same. */
  private String name(String name, Use use) {
    var known = uses.getOrDefault(name, EnumSet.of(use));
    for (var earlier : known) {
      if (earlier == use) {
        break;
      }
      if (!differ(name, use, earlier, new HashSet<>())) {
        return name(name, earlier);
      }
    }
    return known.iterator().next() == use ? name : name + use.suffix();
  }

  /** Whether the schema, or one that it refers to, is another one for an earlier use. */
  private boolean differ(String name, Use use, Use earlier, Set<String> asked) {
    if (use == earlier || !generated.containsKey(name) || !asked.add(name + use)) {
      return false;
    }
    return !shaped(name, use).equals(shaped(name, earlier))
        || places(generated(name), use).stream()
            .anyMatch(each -> differ(target(each.schema()), each.use(), earlier, asked));
  }

  /** The schema for one use, with references as they were generated. */
  private Schema shaped(String name, Use use) {
    var schema = SchemaCopy.of(generated(name));
    var properties = schema.getProperties();
    if (properties == null) {
      return schema;
    }
    var asked = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
    var required = required(name, use, List.copyOf(properties.keySet()), asked);
    var mayMiss = use == Use.ANSWER && code.leavesOutNull(name);
    properties.forEach(
        (property, each) -> {
          if (each.getRef() != null) {
            each.setType(null);
          }
          var mayBeNull =
              use == Use.ANSWER ? code.mayBeNull(name, property) : !asked.contains(property);
          if (mayBeNull && !mayMiss) {
            makeNullable(each);
          }
        });
    schema.setRequired(required.isEmpty() ? null : required);
    return schema;
  }

  private static void makeNullable(Schema property) {
    if (property.getRef() != null) {
      var target = OASFactory.createSchema().ref(property.getRef());
      property.setRef(null);
      property.setAnyOf(List.of(target, Schemas.of(SchemaType.NULL)));
    } else if (property.getEnumeration() != null) {
      var values = Schemas.of(SchemaType.STRING).enumeration(property.getEnumeration());
      property.setEnumeration(null);
      property.setType(null);
      property.setAnyOf(List.of(values, Schemas.of(SchemaType.NULL)));
    } else if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
      property.addType(SchemaType.NULL);
    }
  }

  private List<String> required(String name, Use use, List<String> properties, List<String> asked) {
    return switch (use) {
      case PATCH -> List.of();
      case REQUEST -> asked;
      case ANSWER ->
          properties.stream()
              .filter(each -> !code.leavesOutNull(name) || !code.mayBeNull(name, each))
              .toList();
    };
  }
}
