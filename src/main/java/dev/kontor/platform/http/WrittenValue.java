package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that stands in JSON as a string of one form only: the library's own readers take arrays
 * and numbers for dates, Base64 for ids, and blanks around either.
 */
final class WrittenValue<T> extends StdScalarDeserializer<T> {
  private final transient Class<T> type;
  private final transient Function<String, Optional<T>> form;

  WrittenValue(Class<T> type, Function<String, Optional<T>> form) {
    super(type);
    this.type = type;
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return type.cast(context.handleUnexpectedToken(type, parser));
    }
    var read = form.apply(parser.getText());
    return read.isPresent()
        ? read.get()
        : type.cast(context.handleWeirdStringValue(type, parser.getText(), "Not in its form"));
  }
}
