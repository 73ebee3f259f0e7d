package dev.kontor.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that a service has started on its data directory. */
public final class Postmaster {
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int PATIENCE_SECONDS = 20;

  private final ProcessHandle process;
  private final String url;
  private final String password;

  private Postmaster(ProcessHandle process, String url, String password) {
    this.process = process;
    this.url = url;
    this.password = password;
  }

  public static Postmaster of(Path dataDir) throws IOException {
    var lines = Files.readAllLines(dataDir.resolve("postgres").resolve("postmaster.pid"));
    var pid = Long.parseLong(lines.get(PID).strip());
    return new Postmaster(
        ProcessHandle.of(pid).orElseThrow(),
        "jdbc:postgresql://127.0.0.1:" + lines.get(PORT).strip() + "/postgres",
        Files.readString(dataDir.resolve("keys").resolve("postgres.password")).strip());
  }

  /** As {@code kill -9} does it. */
  void kill() throws InterruptedException, ExecutionException, TimeoutException {
    process.destroyForcibly();
    process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** What a query of one value tells the superuser. */
  public String tell(String sql) throws SQLException {
    return tell(sql, password);
  }

  /** Lets the superuser change something. */
  void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What it tells who calls themselves superuser, with this password. */
  String tell(String sql, String claimed) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", claimed);
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
