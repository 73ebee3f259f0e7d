package dev.kontor.support;

import dev.kontor.platform.http.BrokenAddresses;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the tests run on: one PostgreSQL and one mail server's port for the whole run. */
public final class TestServers implements QuarkusTestResourceLifecycleManager {
  private EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setPort(FreePorts.next())
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setServerConfig("pg_stat_statements.track_utility", "off")
              .start();
      var config = new HashMap<String, String>();
      makeServiceRole();
      config.put(
          "quarkus.datasource.jdbc.url",
          "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
      config.put("quarkus.datasource.username", "kontor");
      config.put("kontor.embedded-database", "true");
      config.put("kontor.data-dir", Files.createTempDirectory("kontor-test").toString());
      config.put("kontor.test-clock", "true");
      config.put("kontor.trusted-proxies", "127.0.0.1");
      config.put("kontor.mail.smtp.host", "127.0.0.1");
      config.put("kontor.mail.smtp.port", Integer.toString(FreePorts.next()));
      config.put("kontor.mail.smtp.encryption", "off");
      config.put("kontor.sms.url", "http://127.0.0.1:" + FreePorts.next() + "/messages");
      BrokenAddresses.takeOver();
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As on the embedded database, the service isn't superuser. */
  private void makeServiceRole() throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
      statement.execute("create role kontor login");
      statement.execute("alter database postgres owner to kontor");
      // Tests look whether what is append-only stays so for superusers.
      statement.execute("grant set on parameter session_replication_role to kontor");
    }
  }

  @Override
  public void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
