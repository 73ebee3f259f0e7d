package dev.kontor.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Copies schemas with all that is written within them, references not followed. */
final class SchemaCopy {
  /** Notes of the library that generates the document, which are no part of it. */
  private static final String NOTE = "x-";

  private SchemaCopy() {}

  static Schema of(Schema schema) {
    var copy = OASFactory.createSchema();
    schema
        .getAll()
        .forEach(
            (name, value) -> {
              if (!name.startsWith(NOTE)) {
                copy.set(name, copied(value));
              }
            });
    return copy;
  }

  private static Object copied(Object value) {
    if (value instanceof Schema schema) {
      return of(schema);
    }
    if (value instanceof List<?> list) {
      var copy = new ArrayList<Object>();
      list.forEach(each -> copy.add(copied(each)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<Object, Object>();
      map.forEach((name, each) -> copy.put(name, copied(each)));
      return copy;
    }
    return value;
  }
}
