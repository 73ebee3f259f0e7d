package dev.kontor.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The PostgreSQL of one's own, tried once so that a wrong setting ends in one line. */
public final class OwnDatabase {
  private static final String PREFIX = "jdbc:postgresql:";
  private static final String SERVER = "(?:\\[[^\\]/?@]+]|[^:/?@,\\s]+)?(?::[0-9]{1,5})?";

  /** Stricter than the driver's own check, which writes what it dislikes to the log. */
  private static final Pattern JDBC_URL =
      Pattern.compile(
          PREFIX + "(?://SERVER(?:,SERVER)*/)?[^/?@\\s]*(?:[?].*)?".replace("SERVER", SERVER));

  private OwnDatabase() {}

  /**
   * Lets a database pass that answers.
   *
   * @throws StartupFailure where the URL isn't one of PostgreSQL, or nobody answers
   */
  public static void requireReachable(String jdbcUrl, String user, String password) {
    if (!JDBC_URL.matcher(jdbcUrl).matches()) {
      // The URL may hold a password: it isn't repeated.
      throw new StartupFailure(
          "QUARKUS_DATASOURCE_JDBC_URL isn't the address of a PostgreSQL, such as"
              + " jdbc:postgresql://localhost:5432/kontor.");
    }
    try {
      DriverManager.setLoginTimeout(10);
      DriverManager.getConnection(jdbcUrl, user, password).close();
    } catch (SQLException e) {
      var place = place(jdbcUrl);
      var reason = firstLine(e).replace(jdbcUrl, place);
      throw new StartupFailure("The database " + place + " can't be reached: " + reason);
    }
  }

  private static String place(String jdbcUrl) {
    return jdbcUrl.substring(PREFIX.length()).replaceFirst("^//", "").split("[?]", 2)[0];
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
