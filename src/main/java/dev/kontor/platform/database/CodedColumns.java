package dev.kontor.platform.database;

import dev.kontor.platform.text.Coded;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;

/** Enums with codes stand in tables by their codes. */
final class CodedColumns implements ColumnMapperFactory, ArgumentFactory {
  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    var raw = GenericTypes.getErasedType(type);
    if (!raw.isEnum() || !Coded.class.isAssignableFrom(raw)) {
      return Optional.empty();
    }
    var byCode =
        Arrays.stream(raw.getEnumConstants())
            .collect(Collectors.toMap(each -> ((Coded) each).code(), Function.identity()));
    return Optional.of(
        (row, column, context) -> {
          var code = row.getString(column);
          if (code != null && !byCode.containsKey(code)) {
            throw new IllegalStateException("No " + raw.getSimpleName() + " is " + code);
          }
          return code == null ? null : byCode.get(code);
        });
  }

  @Override
  public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
    return value instanceof Coded coded
        ? Optional.of(
            (position, statement, context) ->
                statement.setObject(position, coded.code(), Types.VARCHAR))
        : Optional.empty();
  }
}
