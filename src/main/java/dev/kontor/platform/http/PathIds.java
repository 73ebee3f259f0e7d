package dev.kontor.platform.http;

import dev.kontor.platform.database.Ids;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in paths, in their one form: what isn't in it names nothing (404). */
@Provider
public class PathIds implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type == UUID.class ? (ParamConverter<T>) new Converter() : null;
  }

  private static final class Converter implements ParamConverter<UUID> {
    @Override
    public UUID fromString(String text) {
      return Ids.read(text).orElseThrow(() -> new IllegalArgumentException("Not an id"));
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}
