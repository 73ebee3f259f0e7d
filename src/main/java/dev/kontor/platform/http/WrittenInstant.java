package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Instants as RFC 3339 writes them: the library's own reader takes numbers for seconds. */
public final class WrittenInstant extends StdScalarDeserializer<Instant> {
  public WrittenInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    try {
      return Instant.parse(parser.getText());
    } catch (DateTimeException notAnInstant) {
      return (Instant)
          context.handleWeirdStringValue(Instant.class, parser.getText(), "Not an instant");
    }
  }
}
