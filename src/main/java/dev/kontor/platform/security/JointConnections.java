package dev.kontor.platform.security;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections for buckets, each of which is changed in a transaction of its own; those that are
 * changed together are changed in one, which is written to disk once.
 */
final class JointConnections {
  /** What ends a transaction, or begins one: a joint one is begun and ended here. */
  private static final Set<String> LEFT_OUT = Set.of("setAutoCommit", "commit", "close");

  private static final ThreadLocal<Joint> JOINT = new ThreadLocal<>();

  private final DataSource connections;

  JointConnections(DataSource connections) {
    this.connections = connections;
  }

  /** For the library that changes buckets. */
  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          var joint = JOINT.get();
          return joint != null && method.getName().equals("getConnection")
              ? joint.next()
              : method.invoke(connections, arguments);
        });
  }

  /**
   * Changes buckets in one transaction, always in the same order. What was taken before a refusal
   * stays taken.
   *
   * @param work which uses no other connection
   */
  <T> T together(Supplier<T> work) {
    try (var connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      JOINT.set(new Joint(connection));
      try {
        return work.get();
      } finally {
        JOINT.remove();
        connection.commit();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A transaction of several changes; who takes one of them back takes back no other. */
  private record Joint(Connection connection) {
    Connection next() throws SQLException {
      var begin = connection.setSavepoint();
      return proxy(
          Connection.class,
          (method, arguments) -> {
            if (method.getName().equals("rollback")) {
              connection.rollback(begin);
              return null;
            }
            return LEFT_OUT.contains(method.getName())
                ? null
                : method.invoke(connection, arguments);
          });
    }
  }

  private interface Call {
    @Nullable Object of(Method method, Object @Nullable [] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (itself, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
