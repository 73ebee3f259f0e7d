package dev.kontor;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.support.Signature;
import dev.kontor.support.Wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bodies that no operation should have to expect, made from the good call of an operation. */
final class BadBodies {
  private static final int OVER_A_MEBIBYTE = 1024 * 1024 + 1;
  private static final String MARK = "-=#here#=-";

  /** What stands in the place of a value, as JSON text. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("a number", "12345"),
          Map.entry("a fraction", "1.5e3"),
          Map.entry("a boolean", "true"),
          Map.entry("an object", "{\"a\": 1}"),
          Map.entry("an array", "[1]"),
          Map.entry("null", "null"),
          Map.entry("an empty string", "\"\""),
          Map.entry("a blank string", "\" \\t \""),
          Map.entry("a long string", "\"" + "x".repeat(10_000) + "\""),
          Map.entry("a string with NUL", "\"a\\u0000b\""),
          Map.entry("half a surrogate pair", "\"a\\ud800b\""),
          Map.entry("pictographs from right to left", "\"👩‍👩‍👧‍👦 \\u202eשלום\""),
          Map.entry("a line end", "\"a\\r\\nBcc: b@example.com\""));

  private BadBodies() {}

  /**
   * The bad bodies of an operation.
   *
   * @param example a good body, the values of which are replaced one by one
   */
  static List<BadInput> of(Signature signature, Request good, JsonNode example) {
    var inputs = new ArrayList<BadInput>();
    var type = signature.operation().bodyTypes().get(0);
    if (type.equals("application/xml")) {
      // Its own limit is 50 times as large.
      return List.of(
          new BadInput("no file", good.body(type, ""), 422),
          new BadInput("text as a file", good.body(type, "hello"), 422),
          new BadInput("another document", good.body(type, "<a/>"), 422),
          new BadInput("JSON", good.body("application/json", "{}"), 415));
    }
    inputs.addAll(oversized(good, type));
    if (signature.hasJsonBody()) {
      inputs.addAll(wholes(good, type));
      inputs.addAll(types(good.body(type, example.toString())));
      inputs.addAll(values(good, type, example));
    } else {
      inputs.add(new BadInput("no picture", good.body(type, ""), 4));
      inputs.add(new BadInput("text as a picture", good.body(type, "hello"), 422));
      inputs.add(new BadInput("JSON", good.body("application/json", "{}"), 415));
    }
    return inputs;
  }

  private static List<BadInput> oversized(Request good, String type) {
    var large = good.body(type, "\"" + "x".repeat(OVER_A_MEBIBYTE) + "\"");
    return List.of(
        new BadInput("over 1 MiB", large, 413),
        new BadInput("over 1 MiB in chunks", large.inChunks(), 413));
  }

  private static List<BadInput> wholes(Request good, String type) {
    var invalidUtf8 = "{\"name\": \"a\u00ffb\"}".getBytes(StandardCharsets.ISO_8859_1);
    return List.of(
        new BadInput("no body", good.body(type, ""), 4),
        new BadInput("an empty object", good.body(type, "{}"), 0),
        new BadInput("an array", good.body(type, "[]"), 4),
        new BadInput("a string", good.body(type, "\"hello\""), 4),
        new BadInput("a number", good.body(type, "1"), 4),
        new BadInput("null", good.body(type, "null"), 4),
        new BadInput("broken JSON", good.body(type, "{\"name\": "), 400),
        new BadInput("two values", good.body(type, "{} {}"), 400),
        new BadInput("deep JSON", good.body(type, "[".repeat(100_000)), 4),
        new BadInput("deep value", good.body(type, "{\"a\":".repeat(5000)), 4),
        new BadInput("invalid UTF-8", good.body(type, invalidUtf8), 400));
  }

  private static List<BadInput> types(Request good) {
    return List.of(
        new BadInput("text/plain", good.header("Content-Type", "text/plain"), 415),
        new BadInput("an unreadable type", good.header("Content-Type", "///"), 4),
        new BadInput("no type", good.without("Content-Type"), 0));
  }

  private static List<BadInput> values(Request good, String type, JsonNode example) {
    var inputs = new ArrayList<BadInput>();
    var withMore = ((ObjectNode) example.deepCopy()).put("whatIsThis", 1);
    inputs.add(new BadInput("an unknown property", good.body(type, withMore.toString()), 422));
    for (var place : places(example, JsonPointer.empty())) {
      VALUES.forEach(
          (name, value) -> {
            var body = replaced(example, place).toString().replace("\"" + MARK + "\"", value);
            inputs.add(new BadInput(name + " at " + place, good.body(type, body), 0));
          });
    }
    return inputs;
  }

  private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
    var places = new ArrayList<JsonPointer>();
    node.fields()
        .forEachRemaining(
            each -> {
              var place = here.appendProperty(each.getKey());
              places.add(place);
              places.addAll(places(each.getValue(), place));
            });
    if (node.isArray() && !node.isEmpty()) {
      places.add(here.appendIndex(0));
      places.addAll(places(node.get(0), here.appendIndex(0)));
    }
    return places;
  }

  private static JsonNode replaced(JsonNode example, JsonPointer place) {
    ContainerNode<?> copy = example.deepCopy();
    var parent = copy.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.put(place.last().getMatchingProperty(), MARK);
    } else {
      ((ArrayNode) parent).set(0, MARK);
    }
    return copy;
  }
}
