package dev.kontor.support;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads paths like {@code items[0].name}, {@code items.name} and {@code items.size()} at once;
 * leaves the others to RestAssured, which compiles a script for each.
 */
final class QuickPath extends JsonPath {
  private static final Pattern SIMPLE =
      Pattern.compile("[A-Za-z]\\w*(\\[\\d+])*(\\.[A-Za-z]\\w*(\\[\\d+])*)*(\\.size\\(\\))?");
  private static final Pattern STEP = Pattern.compile("\\w+(?!\\w*\\()|\\.size\\(\\)");
  private static final Set<String> OF_GROOVY = Set.of("class", "metaClass", "properties");

  private Object root;

  QuickPath(String json) {
    super(json);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T get(String path) {
    if (!SIMPLE.matcher(path).matches()) {
      return super.get(path);
    }
    if (root == null) {
      root = super.get("$");
    }
    try {
      return (T) read(path);
    } catch (NotSimple e) {
      return super.get(path);
    }
  }

  private Object read(String path) throws NotSimple {
    var value = root;
    var steps = STEP.matcher(path);
    while (steps.find()) {
      var step = steps.group();
      if (step.equals(".size()")) {
        value = size(value);
      } else if (value == null) {
        return null;
      } else if (Character.isDigit(step.charAt(0))) {
        value = at(value, Integer.parseInt(step));
      } else {
        value = property(value, step);
      }
    }
    return value;
  }

  private static Object size(Object value) throws NotSimple {
    if (value instanceof List<?> list) {
      return list.size();
    }
    throw new NotSimple();
  }

  private static Object at(Object value, int index) throws NotSimple {
    if (value instanceof List<?> list) {
      return index < list.size() ? list.get(index) : null;
    }
    throw new NotSimple();
  }

  /** Of a list: those of its elements. */
  private static Object property(Object value, String name) throws NotSimple {
    if (OF_GROOVY.contains(name)) {
      throw new NotSimple();
    }
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (value instanceof List<?> list) {
      var all = new ArrayList<>();
      for (var each : list.stream().filter(Objects::nonNull).toList()) {
        all.add(property(each, name));
      }
      return all;
    }
    throw new NotSimple();
  }

  /** What Groovy has to say something about. */
  private static final class NotSimple extends Exception {
    private static final long serialVersionUID = 1;

    NotSimple() {
      super(null, null, false, false);
    }
  }
}
