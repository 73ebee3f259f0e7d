package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.kontor.platform.http.BodyFaults.Fault;
import dev.kontor.platform.text.Coded;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes on behind a value of a body that isn't what it should be, once it is noted. */
final class NotedFaults extends DeserializationProblemHandler {
  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> reader,
      Object target,
      String name)
      throws IOException {
    // What is unknown of a record is put aside, and comes from there once the record is made.
    var isAside = parser != context.getParser();
    var path = isAside ? within(place(context.getParser()), name) : place(parser);
    if (!BodyFaults.note(new Fault(path, "unknown-property"))) {
      return false;
    }
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String failure) {
    return BodyFaults.note(fault(context.getParser(), target)) ? null : NOT_HANDLED;
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> target, Number value, String failure) {
    return BodyFaults.note(fault(context.getParser(), target)) ? null : NOT_HANDLED;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String failure)
      throws IOException {
    var isWhole = place(parser).isEmpty();
    if (isWhole || !BodyFaults.note(fault(parser, target.getRawClass()))) {
      return NOT_HANDLED;
    }
    parser.skipChildren();
    return null;
  }

  private static Fault fault(JsonParser parser, Class<?> target) {
    var path = place(parser);
    if (target.isEnum()) {
      return new Fault(path, "one-of", values(target));
    }
    return new Fault(path, key(target));
  }

  private static String key(Class<?> target) {
    if (target == UUID.class) {
      return "id";
    }
    if (target == LocalDate.class) {
      return "date";
    }
    return target == Instant.class ? "instant" : "wrong-type";
  }

  private static String values(Class<?> target) {
    return Arrays.stream(target.getEnumConstants())
        .map(each -> each instanceof Coded coded ? coded.code() : each.toString())
        .collect(Collectors.joining(", "));
  }

  /** Where a parser stands: at a value, or at the end of one. */
  private static String place(JsonParser parser) {
    var context = parser.getParsingContext();
    var isStart = parser.currentToken() != null && parser.currentToken().isStructStart();
    return place(isStart ? context.getParent() : context);
  }

  private static String place(@Nullable JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    var around = place(context.getParent());
    return context.inArray()
        ? around + "[" + context.getCurrentIndex() + "]"
        : within(around, context.getCurrentName());
  }

  private static String within(String around, String name) {
    return around.isEmpty() ? name : around + "." + name;
  }
}
