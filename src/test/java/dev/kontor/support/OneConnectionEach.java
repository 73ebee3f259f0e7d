package dev.kontor.support;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/**
 * Fails whoever takes a connection while their thread has one, whether the transaction of that is
 * open or suspended: many who do so at once use up the pool and wait for each other.
 */
@Singleton
public class OneConnectionEach implements AgroalPoolInterceptor {
  private final Map<Thread, Held> holders = new ConcurrentHashMap<>();

  private volatile boolean isWatching;

  /** What comes before, such as migrations, takes several while nobody is there to wait. */
  void watch(@Observes StartupEvent event) {
    isWatching = true;
  }

  private record Held(PGConnection connection, Throwable since) {}

  @Override
  public void onConnectionAcquire(Connection connection) {
    var held = new Held(own(connection), new Throwable("taken here"));
    var earlier = holders.putIfAbsent(Thread.currentThread(), held);
    if (earlier != null && isWatching) {
      throw new IllegalStateException(
          "A second connection is taken by a thread that has one", earlier.since());
    }
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    var own = own(connection);
    holders.values().removeIf(each -> each.connection() == own);
  }

  @Override
  public void onConnectionDestroy(Connection connection) {
    onConnectionReturn(connection);
  }

  /** The pool wraps it anew each time. */
  private static PGConnection own(Connection wrapped) {
    try {
      return wrapped.unwrap(PGConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
