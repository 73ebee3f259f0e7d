package dev.kontor.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Rows become records by their constructors, whoever may see these: column names with underlines
 * are components.
 */
final class RecordRows implements RowMapperFactory {
  /** JDBI keeps its way into a constructor once it has found one: nested records come first. */
  private static final ClassValue<RowMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> record) {
          components(record).filter(Class::isRecord).forEach(this::get);
          if (Modifier.isPublic(record.getModifiers())) {
            // It may name another way in.
            return ConstructorMapper.of(record);
          }
          var constructor = constructor(record);
          constructor.setAccessible(true);
          return ConstructorMapper.of(constructor);
        }
      };

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    var raw = GenericTypes.getErasedType(type);
    return raw.isRecord() ? Optional.of(MAPPERS.get(raw)) : Optional.empty();
  }

  private static Stream<Class<?>> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getType);
  }

  /** The one of all components. */
  private static Constructor<?> constructor(Class<?> record) {
    try {
      return record.getDeclaredConstructor(components(record).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has one", e);
    }
  }
}
