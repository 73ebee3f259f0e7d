package dev.kontor.platform.database;

import dev.kontor.platform.money.Percent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Percentages stand in tables as hundredths of a percent. */
final class PercentColumn extends AbstractArgumentFactory<Percent>
    implements ColumnMapper<Percent> {
  PercentColumn() {
    super(Types.INTEGER);
  }

  @Override
  protected Argument build(Percent value, ConfigRegistry config) {
    return (position, statement, context) -> statement.setInt(position, value.hundredths());
  }

  @Override
  public @Nullable Percent map(ResultSet row, int column, StatementContext context)
      throws SQLException {
    var hundredths = row.getInt(column);
    return row.wasNull() ? null : new Percent(hundredths);
  }
}
