package dev.kontor.support;

import dev.kontor.platform.http.BrokenAddresses;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
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
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setServerConfig("pg_stat_statements.track_utility", "off")
              .start();
      var config = new HashMap<String, String>();
      config.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
      config.put("kontor.embedded-database", "true");
      config.put("kontor.data-dir", Files.createTempDirectory("kontor-test").toString());
      config.put("kontor.test-clock", "true");
      config.put("kontor.trusted-proxies", "127.0.0.1");
      config.put("kontor.mail.smtp.host", "127.0.0.1");
      config.put("kontor.mail.smtp.port", Integer.toString(freePort()));
      config.put("kontor.mail.smtp.encryption", "off");
      config.put("kontor.sms.url", "http://127.0.0.1:" + freePort() + "/messages");
      BrokenAddresses.takeOver();
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
