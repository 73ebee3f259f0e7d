package dev.kontor.privacy;

import dev.kontor.platform.text.EmailAddress;
import dev.kontor.privacy.Seals.Row;
import dev.kontor.privacy.Seals.Sealed;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads what is held about a person, table by table. */
@Singleton
class PersonalDataQueries {
  private static final int PORTION = 200;

  private final Jdbi jdbi;
  private final PersonalData data;
  private final PersonalSql sql;
  private final Seals seals;

  PersonalDataQueries(Jdbi jdbi, PersonalData data, PersonalSql sql, Seals seals) {
    this.jdbi = jdbi;
    this.data = data;
    this.sql = sql;
    this.seals = seals;
  }

  /**
   * Some rows of a table.
   *
   * @param rows as JSON
   * @param last the columns by which the last one is found again
   */
  record Portion(List<String> rows, List<String> last) {
    boolean isFull() {
      return rows.size() == PORTION;
    }
  }

  /** A picture, and of which media type it is. */
  record Picture(String mediaType, byte[] content) {}

  /**
   * The person's next rows of a table.
   *
   * @param after the last one of the portion before; empty for the first
   */
  Portion portion(String name, Subject person, List<String> after) {
    var table = data.table(name);
    var last = new ArrayList<String>();
    var rows =
        jdbi.withHandle(
            handle -> {
              var query =
                  bound(handle, sql.portion(name, after.isEmpty()), person).bind("limit", PORTION);
              for (int i = 0; i < after.size(); i++) {
                // Of whatever type the column is.
                query.bindBySqlType("k" + i, after.get(i), Types.OTHER);
              }
              return query.map((row, context) -> read(table, row, last)).list();
            });
    return new Portion(seals.open(person.id(), rows), last);
  }

  Optional<Picture> picture(String name, Subject person) {
    return sql.pictures(name)
        .flatMap(
            statement ->
                jdbi.withHandle(
                    handle ->
                        bound(handle, statement, person)
                            .map(
                                (row, context) ->
                                    new Picture(
                                        row.getString("media_type"), row.getBytes("content")))
                            .findFirst()));
  }

  private static Query bound(Handle handle, String statement, Subject person) {
    return handle
        .createQuery(statement)
        .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
        .bind("person", person.id())
        .bind("address", person.email())
        .bind("key", EmailAddress.key(person.email()));
  }

  private static Row read(PersonalTable table, ResultSet row, List<String> last)
      throws SQLException {
    last.clear();
    for (int i = 0; i < table.order().size(); i++) {
      last.add(row.getString("k" + i));
    }
    var sealed = new ArrayList<Sealed>();
    for (var each : PersonalSql.sealed(table).entrySet()) {
      var bytes = row.getBytes(each.getKey());
      if (bytes != null) {
        var isOwn = each.getValue().by().isPresent();
        var isJson = isOwn && !each.getValue().text().orElse(false);
        var context = row.getString(each.getKey() + "_for");
        sealed.add(new Sealed(each.getKey(), bytes, context, isOwn, isJson));
      }
    }
    return new Row(row.getString("value"), sealed);
  }
}
