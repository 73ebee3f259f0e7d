package dev.kontor.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** A value of an enumeration to the letter: the library's own reader trims what it doesn't know. */
final class WrittenEnum extends DelegatingDeserializer {
  private WrittenEnum(JsonDeserializer<?> own) {
    super(own);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> own) {
    return new WrittenEnum(own);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      var text = parser.getText();
      if (!text.equals(text.trim())) {
        return context.handleWeirdStringValue(handledType(), text, "Not a value's name");
      }
    }
    return super.deserialize(parser, context);
  }

  /** Reads all enumerations that way. */
  static final class Everywhere extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> own) {
      return new WrittenEnum(own);
    }
  }
}
