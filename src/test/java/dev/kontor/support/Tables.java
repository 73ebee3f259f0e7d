package dev.kontor.support;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A look into the database, as somebody with a copy of it has. */
@Singleton
public class Tables {
  private static final String READABLE_COLUMNS =
      """
      select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'bytea', 'jsonb')
        and table_name in (select tablename from pg_tables where schemaname = 'public')""";

  private final Jdbi jdbi;

  Tables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How many rows a condition finds. */
  public int count(String table, String condition, Object... values) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery("select count(*) from " + table + " where " + condition);
          for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
          }
          return query.mapTo(Integer.class).one();
        });
  }

  /** The values of a column that a statement finds, without those that are null. */
  public <T> List<T> all(String statement, Class<T> type, Object... values) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(statement);
          for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
          }
          return query.mapTo(type).stream().filter(Objects::nonNull).toList();
        });
  }

  /** The first of them. */
  public <T> Optional<T> one(String statement, Class<T> type, Object... values) {
    return all(statement, type, values).stream().findFirst();
  }

  /** Changes rows, where nobody can over HTTP yet. */
  public void run(String statement, Object... values) {
    jdbi.useHandle(handle -> handle.execute(statement, values));
  }

  /** An organisation is in a country, at an address of its own there. */
  public void locate(Person person, String country, String postalCode) {
    run(
        """
        update organisation set country = ?, address_line1 = 'Hauptstrasse 1',
          address_postal_code = ?, address_city = 'Musterstadt', address_country = ?
        where id = ?""",
        country,
        postalCode,
        country,
        person.organisationId());
  }

  /** All different text and bytes that are stored anywhere, byte for byte as Latin-1, by column. */
  public List<String> everything() {
    return jdbi.withHandle(
        handle -> {
          var found = new ArrayList<String>();
          for (var column : handle.createQuery(READABLE_COLUMNS).mapTo(String.class).list()) {
            found.addAll(values(handle, column));
          }
          return found;
        });
  }

  private static List<String> values(Handle handle, String column) {
    var parts = column.split("[.]", 2);
    return handle
        .createQuery(
            "select distinct %s from %s where %s is not null"
                .formatted(quoted(parts[1]), quoted(parts[0]), quoted(parts[1])))
        .map(
            (row, context) -> {
              var bytes =
                  row.getMetaData().getColumnTypeName(1).equals("bytea")
                      ? row.getBytes(1)
                      : row.getString(1).getBytes(StandardCharsets.UTF_8);
              return column + "=" + new String(bytes, StandardCharsets.ISO_8859_1);
            })
        .list();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
