package dev.kontor.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** What the code says of the properties of each schema: its records have them as components. */
final class CodeProperties {
  private static final String CODE = "dev.kontor.";
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

  private final Map<String, ClassInfo> bySchema = new HashMap<>();
  private final Map<String, ClassInfo> unnamed = new HashMap<>();
  private final Map<String, ClassInfo> generic = new HashMap<>();

  CodeProperties(IndexView index) {
    for (var type : index.getKnownClasses()) {
      if (!type.isRecord() || !type.name().toString().startsWith(CODE)) {
        continue;
      }
      var schema = type.declaredAnnotation(Schema.class);
      var name = schema == null ? null : schema.value("name");
      if (name != null) {
        bySchema.put(name.asString(), type);
      } else {
        (type.typeParameters().isEmpty() ? unnamed : generic).put(type.simpleName(), type);
      }
    }
  }

  /** Whether the code may have null there. */
  boolean mayBeNull(String schema, String property) {
    var type = type(schema);
    var component = type == null ? null : type.recordComponent(property);
    return component == null || component.type().hasAnnotation(NULLABLE);
  }

  /** Whether its JSON leaves out what is null. */
  boolean leavesOutNull(String schema) {
    var type = type(schema);
    var inclusion = type == null ? null : type.declaredAnnotation(JsonInclude.class);
    return inclusion != null
        && inclusion.value().asEnum().equals(JsonInclude.Include.NON_NULL.name());
  }

  /** A schema of a generic record is called after that, and after what it is a record of. */
  private @Nullable ClassInfo type(String schema) {
    var type = bySchema.getOrDefault(schema, unnamed.get(schema));
    return type != null
        ? type
        : generic.entrySet().stream()
            .filter(each -> schema.startsWith(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }
}
