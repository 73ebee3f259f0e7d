package dev.kontor.platform.database;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from all instances what transactions tell when they commit (LISTEN and NOTIFY of
 * PostgreSQL), on one connection of its own beside the pool. When that breaks a new one is made,
 * and all who listen look again: what was said meanwhile is lost.
 */
@Singleton
public class Notifications {
  /** Who wants to hear of one channel. */
  public interface Listener {
    /** The channel's name: a word of SQL. */
    String channel();

    /** Something was told. */
    void heard(String message);

    /** Something may have been told that wasn't heard. */
    void missedSome();
  }

  private static final Logger LOG = Logger.getLogger(Notifications.class);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 1000;

  private final String url;
  private final Properties login = new Properties();
  private final List<Listener> listeners;
  private volatile boolean isStopping;
  private @Nullable Thread thread;

  Notifications(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
      @All List<Listener> listeners) {
    this.url = url;
    this.listeners = listeners;
    user.ifPresent(each -> login.setProperty("user", each));
    password.ifPresent(each -> login.setProperty("password", each));
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("ApplicationName", "kontor notifications");
  }

  void start(@Observes StartupEvent event) {
    var listening = new Thread(this::listen, "database-listener");
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
      for (var each : listeners) {
        statement.execute("listen " + each.channel());
      }
    }
    listeners.forEach(Listener::missedSome);
    var postgres = connection.unwrap(PGConnection.class);
    while (!isStopping) {
      for (var each : postgres.getNotifications(PATIENCE_MILLIS)) {
        tell(each);
      }
    }
  }

  private void tell(PGNotification told) {
    listeners.stream()
        .filter(each -> each.channel().equals(told.getName()))
        .forEach(each -> each.heard(told.getParameter()));
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
