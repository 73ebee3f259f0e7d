package dev.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * An operation's statements, copied from the main classes, over plain JDBC: prepared once, each
 * value of each row read.
 *
 * @param scripts what the client of a number sends: transactions of statements
 */
record SqlWorkload(BenchDatabase database, IntFunction<List<List<Sql>>> scripts)
    implements Workload {

  /** A statement, what makes its parameters, and what reads each row. */
  record Sql(String text, Parameters parameters, Reader reader) {
    Sql(String text, Parameters parameters) {
      this(text, parameters, SqlWorkload::readAll);
    }

    static Sql of(String text, Object... parameters) {
      return new Sql(text, () -> parameters);
    }
  }

  interface Parameters {
    Object[] next();
  }

  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  static void readAll(ResultSet row) throws SQLException {
    var columns = row.getMetaData().getColumnCount();
    for (int column = 1; column <= columns; column++) {
      row.getObject(column);
    }
  }

  private record Prepared(PreparedStatement statement, Parameters parameters, Reader reader) {
    void run() throws SQLException {
      var values = parameters.next();
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.execute()) {
        readRows();
      }
    }

    private void readRows() throws SQLException {
      try (var rows = statement.getResultSet()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  /** How often it commits: what is one statement alone needs no commit of its own. */
  long commits() {
    return scripts.apply(0).stream().filter(transaction -> !isSingle(transaction)).count();
  }

  private static boolean isSingle(List<?> transaction) {
    return transaction.size() == 1;
  }

  @Override
  public Client client(int number) throws SQLException {
    var connection = database.connectAsService();
    var transactions = new ArrayList<List<Prepared>>();
    for (var transaction : scripts.apply(number)) {
      var prepared = new ArrayList<Prepared>();
      for (var sql : transaction) {
        var statement = connection.prepareStatement(sql.text());
        prepared.add(new Prepared(statement, sql.parameters(), sql.reader()));
      }
      transactions.add(prepared);
    }
    return new JdbcClient(connection, transactions);
  }

  private record JdbcClient(Connection connection, List<List<Prepared>> transactions)
      implements Client {
    @Override
    public boolean run() throws SQLException {
      for (var transaction : transactions) {
        var isSingle = isSingle(transaction);
        connection.setAutoCommit(isSingle);
        for (var statement : transaction) {
          statement.run();
        }
        if (!isSingle) {
          connection.commit();
        }
      }
      return true;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
