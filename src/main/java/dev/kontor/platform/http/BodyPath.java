package dev.kontor.platform.http;

import dev.kontor.platform.problem.Violation;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the place of a value within a body is written, and in which order values stand. */
final class BodyPath {
  /** What Bean Validation calls the inside of lists and maps. */
  private static final Pattern INSIDE = Pattern.compile("<K>|\\.?<[a-z ]+>");

  private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private BodyPath() {}

  static Violation violation(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().toString();
    return new Violation(plain(path), "body", violation.getMessage());
  }

  /** A path such as {@code groupIds[0]}, without names for what has none. */
  static String plain(String path) {
    return INSIDE.matcher(path).replaceAll("");
  }

  /** The order of a body's properties in the contract; what isn't one comes last. */
  static Comparator<String> order(Class<?> body) {
    return Comparator.<String, int[]>comparing(path -> places(path, body), Arrays::compare)
        .thenComparing(Comparator.naturalOrder());
  }

  private static int[] places(String path, Class<?> body) {
    var steps = STEP.matcher(path).results().map(MatchResult::group).toList();
    var places = new int[steps.size()];
    Type type = body;
    for (var i = 0; i < places.length; i++) {
      var step = steps.get(i);
      if (NUMBER.matcher(step).matches()) {
        places[i] = Integer.parseInt(step);
        type = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
      } else {
        var components = components(type);
        places[i] = index(components, step);
        type = places[i] < components.size() ? components.get(places[i]).getGenericType() : type;
      }
    }
    return places;
  }

  private static List<RecordComponent> components(@Nullable Type type) {
    return type instanceof Class<?> known && known.isRecord()
        ? List.of(known.getRecordComponents())
        : List.of();
  }

  private static int index(List<RecordComponent> components, String name) {
    for (var i = 0; i < components.size(); i++) {
      if (components.get(i).getName().equals(name)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }
}
