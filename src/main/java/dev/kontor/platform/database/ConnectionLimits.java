package dev.kontor.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Keeps requests from waiting for the database without an end: each connection of the pool has the
 * configured limits, but for migrations, the rest of the start, and {@link LongWork}. Where
 * PostgreSQL itself doesn't answer any more, a statement ends some seconds after its limit.
 */
@Singleton
class ConnectionLimits implements AgroalPoolInterceptor {
  private static final Logger LOG = Logger.getLogger(ConnectionLimits.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final String SET =
      "%1$s statement_timeout = %2$d; %1$s lock_timeout = %3$d;"
          + " %1$s idle_in_transaction_session_timeout = %4$d";
  private static final String LIFTED_IN_TRANSACTION = SET.formatted("set local", 0, 0, 0);
  private static final String LIFTED = SET.formatted("set", 0, 0, 0);

  private final String limited;
  private final int networkMillis;

  /** What is to be set back when they come back to the pool; true where the session is changed. */
  private final Map<PgConnection, Boolean> lifted =
      Collections.synchronizedMap(new WeakHashMap<>());

  private volatile boolean isServing;

  ConnectionLimits(LimitsConfig limits) {
    limited =
        SET.formatted(
            "set",
            limits.statementTimeout().toMillis(),
            limits.lockTimeout().toMillis(),
            limits.idleTransactionTimeout().toMillis());
    networkMillis =
        limits.statementTimeout().isZero()
            ? 0
            : Math.toIntExact(limits.statementTimeout().plus(GRACE).toMillis());
  }

  /** From now on it's requests that are waited for: all else has started. */
  void serve(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
    isServing = true;
  }

  @Override
  public void onConnectionCreate(Connection connection) {
    try {
      limit(unwrapped(connection), true);
    } catch (SQLException e) {
      throw new LimitsNotSet(e);
    }
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    if (isServing && !LongWork.isRunning()) {
      return;
    }
    var raw = unwrapped(connection);
    try {
      var isSession = raw.getAutoCommit();
      lifted.put(raw, isSession);
      raw.setNetworkTimeout(Runnable::run, 0);
      execute(raw, isSession ? LIFTED : LIFTED_IN_TRANSACTION);
    } catch (SQLException e) {
      throw new LimitsNotSet(e);
    }
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    if (lifted.isEmpty()) {
      return;
    }
    var raw = unwrapped(connection);
    var isSession = lifted.remove(raw);
    try {
      if (isSession != null && !raw.isClosed()) {
        limit(raw, isSession);
      }
    } catch (SQLException e) {
      abandon(raw);
    }
  }

  private void limit(PgConnection raw, boolean isSession) throws SQLException {
    raw.setNetworkTimeout(Runnable::run, networkMillis);
    if (isSession) {
      execute(raw, limited);
    }
  }

  /** Nobody is to get it without its limits: the pool finds it closed. */
  private static void abandon(PgConnection raw) {
    try {
      raw.abort(Runnable::run);
    } catch (SQLException closedAlready) {
      LOG.debug("A connection without limits was closed", closedAlready);
    }
  }

  private static void execute(PgConnection raw, String sql) throws SQLException {
    try (var statement = raw.createStatement()) {
      statement.execute(sql);
    }
  }

  private static PgConnection unwrapped(Connection connection) {
    try {
      return connection.unwrap(PgConnection.class);
    } catch (SQLException e) {
      throw new LimitsNotSet(e);
    }
  }

  private static final class LimitsNotSet extends RuntimeException {
    LimitsNotSet(SQLException cause) {
      super(cause);
    }
  }
}
