package dev.kontor.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/**
 * The PostgreSQL that comes with Kontor, for trying out, for small installations and for tests. It
 * keeps its data between runs, writes through to the disk, and listens on this computer only.
 */
public final class EmbeddedDatabase {
  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

  /** Survives live reload in development, which replaces all classes but not the process. */
  private static final String RUNNING = "dev.kontor.embedded-database.url";

  /** Runs before the service's own logging: it would tell more than anybody wants to read. */
  private static final java.util.logging.Logger LIBRARY =
      java.util.logging.Logger.getLogger("io.zonky.test.db.postgres");

  private EmbeddedDatabase() {}

  /**
   * Starts it, or finds it running after a live reload.
   *
   * @return its JDBC URL
   * @throws StartupFailure where another instance uses the folder or the files can't be used
   */
  public static String start(Path dataDir) {
    var running = System.getProperty(RUNNING);
    if (running != null) {
      return running;
    }
    var directory = new DataDirectory(dataDir);
    directory.lock();
    LeftoverPostmaster.stop(directory.postgres());
    directory.removeUnfinished();
    var url = start(directory);
    System.setProperty(RUNNING, url);
    return url;
  }

  private static String start(DataDirectory directory) {
    LIBRARY.setLevel(Level.WARNING);
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.postgres())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(directory.root().resolve("postgres-binaries").toFile())
              .setPGStartupWait(Duration.ofSeconds(60))
              // The library starts it with fsync off: here it holds people's money.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
              .start();
      directory.finished();
      LOG.infof("Running on the embedded PostgreSQL in %s", directory.postgres());
      return postgres.getJdbcUrl("postgres", "postgres");
    } catch (IOException | RuntimeException e) {
      LOG.debug("The embedded PostgreSQL didn't start", e);
      throw new StartupFailure(
          "The embedded PostgreSQL in "
              + directory.postgres()
              + " didn't start: "
              + e.getMessage());
    }
  }
}
