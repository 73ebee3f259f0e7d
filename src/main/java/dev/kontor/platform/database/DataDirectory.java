package dev.kontor.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The folder of one instance with the embedded database, held by a file lock while it runs. */
final class DataDirectory {
  private final Path root;

  DataDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Path root() {
    return root;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  /** Keys and mails lie in it: nobody else may look. */
  private void makeRoot() throws IOException {
    Files.createDirectories(root);
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * Removes what a first start left behind that was killed halfway: nothing was ever stored in it,
   * and PostgreSQL can't use it.
   */
  void removeUnfinished() {
    if (Files.exists(postgres()) && !Files.exists(marker())) {
      try (var files = Files.walk(postgres())) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException e) {
        throw new StartupFailure("The unfinished " + postgres() + " can't be removed: " + e);
      }
    }
  }

  /** PostgreSQL has started once: from now on the files hold data. */
  void finished() throws IOException {
    if (!Files.exists(marker())) {
      Files.createFile(marker());
    }
  }

  private Path marker() {
    return root.resolve("postgres.ready");
  }

  /** The system frees the lock when the process ends, however it ends. */
  void lock() {
    @Nullable FileLock lock;
    try {
      makeRoot();
      var channel =
          FileChannel.open(
              root.resolve("kontor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return; // live reload in development keeps the process and its lock
    } catch (IOException e) {
      throw new StartupFailure("The data directory " + root + " can't be used: " + e.getMessage());
    }
    if (lock == null) {
      throw new StartupFailure(
          "Another Kontor is running on the data directory "
              + root
              + ". Stop it, or set KONTOR_DATA_DIR to another folder.");
    }
    keep(lock);
  }

  /**
   * A lock that nobody refers to is freed by the garbage collector: this thread refers to it. It is
   * freed with the process, when PostgreSQL has stopped.
   */
  private static void keep(FileLock lock) {
    Runtime.getRuntime().addShutdownHook(new Thread(lock::isValid, "data-directory-lock"));
  }
}
