package dev.kontor.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret in the folder {@code keys} of the data directory, which its owner alone may read. */
public final class KeyFile {
  private final Path file;

  public KeyFile(Path dataDir, String name) {
    file = dataDir.resolve("keys").resolve(name);
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * What is in it; made where there is nothing yet.
   *
   * @throws StartupFailure where the file can't be used
   */
  public String readOrMake(Supplier<String> maker) {
    try {
      return exists() ? Files.readString(file).strip() : write(maker.get());
    } catch (IOException e) {
      throw new StartupFailure("The key file " + file + " can't be used: " + e.getMessage());
    }
  }

  private String write(String secret) throws IOException {
    var folder = file.getParent();
    Files.createDirectories(folder);
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(draft, secret + System.lineSeparator());
    Files.move(draft, file);
    return secret;
  }
}
