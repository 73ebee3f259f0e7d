package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as {@code YYYY-MM-DD}: the library's own reader takes arrays and instants too. */
public final class WrittenDate extends StdScalarDeserializer<LocalDate> {
  public WrittenDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    try {
      return LocalDate.parse(parser.getText());
    } catch (DateTimeException notADate) {
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, parser.getText(), "Not a date");
    }
  }
}
