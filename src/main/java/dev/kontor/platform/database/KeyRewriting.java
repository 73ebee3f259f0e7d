package dev.kontor.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jboss.logging.Logger;

/**
 * A migration that brings kept keys into the form in which they are compared from now on, where SQL
 * can't. A row whose new key another one has already stays as it is, in another spelling.
 */
public abstract class KeyRewriting extends BaseJavaMigration {
  private static final Logger LOG = Logger.getLogger(KeyRewriting.class);
  private static final String UNIQUE_VIOLATION = "23505";

  private final String table;
  private final String column;
  private final UnaryOperator<String> form;

  /**
   * @param table has an {@code id}
   * @param column holds the keys, in small letters
   * @param form gives a key's new form
   */
  protected KeyRewriting(String table, String column, UnaryOperator<String> form) {
    this.table = table;
    this.column = column;
    this.form = form;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    var changed = new HashMap<UUID, String>();
    try (var select =
            connection.prepareStatement("select id, %s from %s".formatted(column, table));
        var rows = select.executeQuery()) {
      while (rows.next()) {
        var key = rows.getString(2);
        if (!form.apply(key).equals(key)) {
          changed.put(rows.getObject(1, UUID.class), form.apply(key));
        }
      }
    }
    for (var each : changed.entrySet()) {
      rewrite(connection, each.getKey(), each.getValue());
    }
  }

  private void rewrite(Connection connection, UUID id, String key) throws SQLException {
    var before = connection.setSavepoint();
    try (var update =
        connection.prepareStatement("update %s set %s = ? where id = ?".formatted(table, column))) {
      update.setString(1, key);
      update.setObject(2, id);
      update.executeUpdate();
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      LOG.warnf("The %s %s is there in another spelling too: it stays as it is.", table, id);
    }
  }
}
