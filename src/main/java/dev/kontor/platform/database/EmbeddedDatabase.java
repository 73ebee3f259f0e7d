package dev.kontor.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes with Kontor, for trying out, for small installations and for tests. It
 * keeps its data between runs, writes through to the disk, and listens on this computer only, to
 * those who have a password. The service isn't its superuser.
 */
public final class EmbeddedDatabase {
  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

  /** Survives live reload in development, which replaces all classes but not the process. */
  private static final String RUNNING = "dev.kontor.embedded-database";

  /** Runs before the service's own logging: it would tell more than anybody wants to read. */
  private static final java.util.logging.Logger LIBRARY =
      java.util.logging.Logger.getLogger("io.zonky.test.db.postgres");

  private EmbeddedDatabase() {}

  /**
   * Starts it, or finds it running after a live reload.
   *
   * @return the settings by which the service connects; none where it is running, and has them
   * @throws StartupFailure where another instance uses the folder or the files can't be used
   */
  public static Map<String, String> start(Path dataDir) {
    if (System.getProperty(RUNNING) != null) {
      return Map.of();
    }
    var directory = new DataDirectory(dataDir);
    directory.lock();
    LeftoverPostmaster.stop(directory.postgres());
    directory.removeUnfinished();
    var settings = start(directory);
    System.setProperty(RUNNING, "true");
    return settings;
  }

  private static Map<String, String> start(DataDirectory directory) {
    LIBRARY.setLevel(Level.WARNING);
    var isNew = !Files.exists(directory.postgres());
    var passwordFile = new KeyFile(directory.root(), "postgres.password");
    var isSecured = passwordFile.exists() && AccessRules.CLOSED.holdIn(directory.postgres());
    var password = passwordFile.readOrMake(Roles::newPassword);
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.postgres())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(directory.root().resolve("postgres-binaries").toFile())
              .setPGStartupWait(Duration.ofSeconds(60))
              // The superuser has the password from the beginning: an option of initdb.
              .setLocaleConfig("pwfile", passwordFile.path().toString())
              .setConnectConfig("password", password)
              .setDataDirectoryCustomizer(
                  (isNew || isSecured ? AccessRules.CLOSED : AccessRules.OPEN)::writeTo)
              // The library starts it with fsync off: here it holds people's money.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
              .start();
      directory.finished();
      var settings = settings(postgres, directory, isNew || isSecured ? null : password);
      LOG.infof("Running on the embedded PostgreSQL in %s", directory.postgres());
      return settings;
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.debug("The embedded PostgreSQL didn't start", e);
      throw new StartupFailure(
          "The embedded PostgreSQL in "
              + directory.postgres()
              + " didn't start: "
              + e.getMessage());
    }
  }

  /**
   * How the service connects.
   *
   * @param password that the superuser gets, in a directory that was made without one
   */
  private static Map<String, String> settings(
      EmbeddedPostgres postgres, DataDirectory directory, @Nullable String password)
      throws SQLException {
    try (var superuser = postgres.getPostgresDatabase().getConnection()) {
      if (password != null) {
        Roles.secureSuperuser(superuser, password);
        AccessRules.CLOSED.writeTo(directory.postgres().toFile());
        Roles.reloadRules(superuser);
      }
      return Map.of(
          "quarkus.datasource.jdbc.url",
          "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
          "quarkus.datasource.username",
          Roles.SERVICE,
          "quarkus.datasource.password",
          Roles.renewService(superuser));
    }
  }
}
