package dev.kontor.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from all instances that an app has answered, on one connection of its own beside the pool.
 * When that breaks a new one is made, and all who wait look again: what was said meanwhile is lost.
 */
@Singleton
class PushListener {
  private static final Logger LOG = Logger.getLogger(PushListener.class);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 1000;

  private final String url;
  private final Properties login = new Properties();
  private final PushWaiters waiters;
  private volatile boolean isStopping;
  private @Nullable Thread thread;

  PushListener(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
      PushWaiters waiters) {
    this.url = url;
    this.waiters = waiters;
    user.ifPresent(each -> login.setProperty("user", each));
    password.ifPresent(each -> login.setProperty("password", each));
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("ApplicationName", "kontor push");
  }

  void start(@Observes StartupEvent event) {
    var listening = new Thread(this::listen, "push-listener");
    listening.setDaemon(true);
    listening.start();
    thread = listening;
  }

  void stop(@Observes ShutdownEvent event) {
    isStopping = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void listen() {
    while (!isStopping) {
      try (var connection = DriverManager.getConnection(url, login)) {
        hear(connection);
      } catch (SQLException e) {
        pause(e);
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + PushRequests.CHANNEL);
    }
    waiters.wakeAll();
    var postgres = connection.unwrap(PGConnection.class);
    while (!isStopping) {
      for (var each : postgres.getNotifications(PATIENCE_MILLIS)) {
        wake(each);
      }
    }
  }

  private void wake(PGNotification told) {
    try {
      waiters.wake(UUID.fromString(told.getParameter()));
    } catch (IllegalArgumentException notFromHere) {
      LOG.debugf("Heard something else: %s", told.getParameter());
    }
  }

  private void pause(SQLException reason) {
    if (isStopping) {
      return;
    }
    LOG.warnf("Can't hear from the database, trying again: %s", reason.getMessage());
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
