package dev.kontor.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows become records by their constructors, whoever may see these: column names with underlines
 * are components. Which column is which component is found out once for each set of columns, and
 * not with each statement: reading a constructor's annotations costs more than reading a row.
 */
final class RecordRows implements RowMapperFactory {
  /** JDBI keeps its way into a constructor once it has found one: nested records come first. */
  private static final ClassValue<RowMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> record) {
          components(record).filter(Class::isRecord).forEach(this::get);
          return new Matched<>(byConstructor(record));
        }
      };

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    var raw = GenericTypes.getErasedType(type);
    return raw.isRecord() ? Optional.of(MAPPERS.get(raw)) : Optional.empty();
  }

  private static RowMapper<?> byConstructor(Class<?> record) {
    if (Modifier.isPublic(record.getModifiers())) {
      // It may name another way in.
      return ConstructorMapper.of(record);
    }
    var constructor = constructor(record);
    constructor.setAccessible(true);
    return ConstructorMapper.of(constructor);
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

  /** Matches columns with components; as many sets of columns are kept as there are statements. */
  private record Matched<T>(RowMapper<T> any, Map<List<String>, RowMapper<T>> byColumns)
      implements RowMapper<T> {
    Matched(RowMapper<T> any) {
      this(any, new ConcurrentHashMap<>());
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
      return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
      var columns = columns(rows.getMetaData());
      var known = byColumns.get(columns);
      if (known == null) {
        known = any.specialize(rows, context);
        byColumns.put(columns, known);
      }
      return known;
    }

    private static List<String> columns(ResultSetMetaData rows) throws SQLException {
      var labels = new String[rows.getColumnCount()];
      for (var column = 0; column < labels.length; column++) {
        labels[column] = rows.getColumnLabel(column + 1);
      }
      return List.of(labels);
    }
  }
}
