package dev.kontor.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.time.WrittenTime;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How JSON is read: to the letter. Unknown properties, values of another type or form, trailing
 * rubbish, a property given twice, other encodings than UTF-8, and characters that PostgreSQL can't
 * store are refused.
 */
@Singleton
class JsonRules implements ObjectMapperCustomizer {
  /** No body needs a tenth of it; what reads and merges bodies goes one call deeper for each. */
  private static final int DEEPEST = 100;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.setSerializationInclusion(JsonInclude.Include.ALWAYS);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.getFactory().setInputDecorator(new Utf8Only());
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    mapper.setConfig(
        mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    mapper
        .coercionConfigFor(LogicalType.Enum)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    // What is too large for the JDK's own numbers is still written as it came when it is merged.
    mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.addHandler(new RefusedValue.Handler());
    mapper.addHandler(new NotedFaults());
    mapper.registerModule(readers());
  }

  /** After all others: of two readers of a type, the one that came last is asked. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static SimpleModule readers() {
    return new SimpleModule("kontor")
        .addDeserializer(String.class, new StoredString())
        .addDeserializer(UUID.class, new WrittenValue<>(UUID.class, Ids::read))
        .addDeserializer(LocalDate.class, new WrittenValue<>(LocalDate.class, WrittenTime::date))
        .addDeserializer(Instant.class, new WrittenValue<>(Instant.class, WrittenTime::instant))
        .setDeserializerModifier(new WrittenEnum.Everywhere());
  }

  /** Strings that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
  private static final class StoredString extends StdScalarDeserializer<String> {
    StoredString() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      var text = parser.getText();
      if (!Characters.canBeStored(text)) {
        throw InvalidFormatException.from(
            parser, "A character that can't be stored", text, String.class);
      }
      return text;
    }
  }
}
