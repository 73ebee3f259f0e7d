package dev.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

  /** A statement, and what makes its parameters. */
  record Sql(String text, Parameters parameters) {
    static Sql of(String text, Object... parameters) {
      return new Sql(text, () -> parameters);
    }
  }

  interface Parameters {
    Object[] next();
  }

  private record Prepared(PreparedStatement statement, Parameters parameters) {
    void run() throws SQLException {
      var values = parameters.next();
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.execute()) {
        readAll();
      }
    }

    private void readAll() throws SQLException {
      try (var rows = statement.getResultSet()) {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    }
  }

  @Override
  public Client client(int number) throws SQLException {
    var connection = database.connectAsService();
    var transactions = new ArrayList<List<Prepared>>();
    for (var transaction : scripts.apply(number)) {
      var prepared = new ArrayList<Prepared>();
      for (var sql : transaction) {
        prepared.add(new Prepared(connection.prepareStatement(sql.text()), sql.parameters()));
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
        var isSingle = transaction.size() == 1;
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
