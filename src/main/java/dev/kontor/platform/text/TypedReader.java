package dev.kontor.platform.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a text of JSON like any other, and cleans it. */
abstract class TypedReader extends StdScalarDeserializer<String> {
  private final transient UnaryOperator<String> cleaning;

  private TypedReader(UnaryOperator<String> cleaning) {
    super(String.class);
    this.cleaning = cleaning;
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    // Null for what is no text, where that is told later.
    var given = context.readValue(parser, String.class);
    return given == null ? null : cleaning.apply(given);
  }

  static final class OfText extends TypedReader {
    OfText() {
      super(Typing::text);
    }
  }

  static final class OfNumber extends TypedReader {
    OfNumber() {
      super(Typing::number);
    }
  }
}
