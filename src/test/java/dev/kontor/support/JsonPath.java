package dev.kontor.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a JSON text, by paths: {@code items[0].name} is the name of the first, {@code
 * items.name} a list of the names of all, {@code items[kind=book]} a list of those of that kind,
 * {@code items.size()} their number, and {@code ""} the whole. What isn't there is null.
 */
public final class JsonPath {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern STEP =
      Pattern.compile(
          "\\G(\\[(?<index>\\d+)]|\\[(?<key>\\w+)=(?<value>[^]]*)]"
              + "|\\.(?<size>size\\(\\))|\\.?(?<name>[\\w-]+))");

  private final Object whole;

  public JsonPath(String text) {
    try {
      whole = JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }

  @SuppressWarnings("unchecked")
  public <T> @Nullable T get(String path) {
    var value = whole;
    var steps = STEP.matcher(path);
    for (var end = 0; end < path.length(); end = steps.end()) {
      if (!steps.find()) {
        throw new IllegalArgumentException("Not a path: " + path);
      }
      value = value == null ? null : after(steps, value);
    }
    return (T) value;
  }

  public @Nullable String getString(String path) {
    return Objects.toString(get(path), null);
  }

  public long getLong(String path) {
    return this.<Number>get(path).longValue();
  }

  public <T> List<T> getList(String path) {
    return get(path);
  }

  public <T> List<T> getList(String path, Class<T> type) {
    return getList(path).stream().map(type::cast).toList();
  }

  public <T> Map<String, T> getMap(String path) {
    return get(path);
  }

  private static @Nullable Object after(Matcher step, Object value) {
    if (step.group("index") != null) {
      var index = Integer.parseInt(step.group("index"));
      var list = (List<?>) value;
      return index < list.size() ? list.get(index) : null;
    }
    if (step.group("key") != null) {
      return those((List<?>) value, step.group("key"), step.group("value"));
    }
    if (step.group("size") != null) {
      return value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size();
    }
    return member(value, step.group("name"));
  }

  private static List<?> those(List<?> list, String key, String value) {
    return list.stream().filter(each -> value.equals(String.valueOf(member(each, key)))).toList();
  }

  /** Of a list: those of its elements, and of theirs, in one list. */
  private static @Nullable Object member(Object value, String name) {
    if (!(value instanceof List<?> list)) {
      return ((Map<?, ?>) value).get(name);
    }
    var all = new ArrayList<@Nullable Object>();
    for (var each : list) {
      if (each instanceof List<?>) {
        all.addAll((List<?>) member(each, name));
      } else if (each != null) {
        all.add(member(each, name));
      }
    }
    return all;
  }
}
