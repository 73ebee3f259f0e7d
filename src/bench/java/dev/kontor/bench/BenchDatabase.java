package dev.kontor.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A PostgreSQL of the benchmark's own, which writes through to the disk. The service has a role of
 * its own there, so that its statements can be told from the benchmark's.
 */
final class BenchDatabase implements AutoCloseable {
  static final String SERVICE_ROLE = "kontor";

  private final EmbeddedPostgres postgres;
  private final Connection owner;

  private BenchDatabase(EmbeddedPostgres postgres, Connection owner) {
    this.postgres = postgres;
    this.owner = owner;
  }

  static BenchDatabase start(Path directory) throws IOException, SQLException {
    Logger.getLogger("io.zonky.test.db.postgres").setLevel(Level.WARNING);
    var postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("postgres"))
            .setOverrideWorkingDirectory(directory.resolve("postgres-binaries").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_utility", "off")
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role " + SERVICE_ROLE + " login");
      statement.execute("create database kontor owner " + SERVICE_ROLE);
    }
    var owner = postgres.getDatabase("postgres", "kontor").getConnection();
    var database = new BenchDatabase(postgres, owner);
    database.execute("create extension pg_stat_statements");
    return database;
  }

  String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/kontor";
  }

  /** What the service's role is promised of each commit. */
  String durability() throws SQLException {
    try (var connection = connectAsService();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')""")) {
      row.next();
      return row.getString(1);
    }
  }

  /** A connection like the service's own. */
  Connection connectAsService() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", SERVICE_ROLE);
    properties.setProperty("prepareThreshold", "3");
    return DriverManager.getConnection(url(), properties);
  }

  void execute(String sql, Object... parameters) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** The number that a query answers with. */
  long number(String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    owner.close();
    postgres.close();
  }
}
