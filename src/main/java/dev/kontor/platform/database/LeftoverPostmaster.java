package dev.kontor.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The PostgreSQL of a service that was killed lives on. Before a new one starts on the same files
 * it is told to stop: its clients are gone, so PostgreSQL's "smart" shutdown ends at once.
 */
final class LeftoverPostmaster {
  private static final Logger LOG = Logger.getLogger(LeftoverPostmaster.class);
  private static final int PATIENCE_SECONDS = 20;

  private LeftoverPostmaster() {}

  static void stop(Path postgres) {
    find(postgres).ifPresent(LeftoverPostmaster::end);
  }

  private static void end(ProcessHandle postmaster) {
    LOG.infof(
        "Stopping the PostgreSQL left over by a killed service (process %d)", postmaster.pid());
    postmaster.destroy();
    try {
      postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillThere) {
      throw new StartupFailure(
          "The PostgreSQL left over by a killed service doesn't stop; end process "
              + postmaster.pid()
              + " and start again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first lines of {@code postmaster.pid} are the process id and the data directory. */
  private static Optional<ProcessHandle> find(Path postgres) {
    var pidFile = postgres.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(pidFile);
      var isOurs = lines.size() > 1 && Path.of(lines.get(1)).equals(postgres);
      return isOurs
          ? ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
              .filter(LeftoverPostmaster::isPostgres)
          : Optional.empty();
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** The number may have been given to another program since. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(Path::of).map(Path::getFileName).stream()
        .anyMatch(name -> name.toString().startsWith("postgres"));
  }
}
