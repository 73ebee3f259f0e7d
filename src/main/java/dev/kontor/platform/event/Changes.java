package dev.kontor.platform.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two states of a thing, for the activity log. */
@Singleton
public class Changes {
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectMapper json;

  Changes(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The properties that differ.
   *
   * @param before the values as they were
   * @param after the values as they are
   */
  public record Diff(Map<String, Object> before, Map<String, Object> after) {
    public boolean isEmpty() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  /** What differs; everything where there was nothing before. */
  public Diff between(@Nullable Record before, Record after) {
    var was = before == null ? new LinkedHashMap<String, Object>() : json.convertValue(before, MAP);
    var is = json.convertValue(after, MAP);
    var same = new LinkedHashMap<>(was);
    same.entrySet().removeIf(each -> !Objects.equals(is.get(each.getKey()), each.getValue()));
    was.keySet().removeAll(same.keySet());
    is.keySet().removeAll(same.keySet());
    return new Diff(was, is);
  }
}
