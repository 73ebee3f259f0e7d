package dev.kontor.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.ProtectionDomain;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs within a packaged service, before it starts: has its clock go ahead by as much as a file
 * says, whenever that changes, and tells in another one how far it has got. See {@link
 * SharedClock}.
 */
public final class ClockAgent {
  /** So many milliseconds; a property, since all class loaders see the same. */
  static final String AHEAD = "shared-clock.ahead";

  /** Of the file that all processes read, beside those in which each answers. */
  static final String FILE = "ahead";

  static final String CLOCK = "dev/kontor/platform/time/KontorClock";
  static final String RESOURCE = "/moved-clock";

  private static final long POLL_NANOS = 5_000_000;

  private ClockAgent() {}

  public static void premain(String answers, Instrumentation instrumentation) throws IOException {
    var own = Path.of(answers);
    follow(own, "");
    try (var resource = ClockAgent.class.getResourceAsStream(RESOURCE)) {
      instrumentation.addTransformer(new Replacement(resource.readAllBytes()));
    }
    var thread = new Thread(() -> followOn(own), "clock");
    thread.setDaemon(true);
    thread.start();
  }

  private static void followOn(Path own) {
    var known = "";
    while (true) {
      try {
        known = follow(own, known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static String follow(Path own, String known) throws IOException {
    var ahead = Files.readString(own.resolveSibling(FILE));
    if (!ahead.equals(known)) {
      System.setProperty(AHEAD, ahead);
      write(own, ahead);
    }
    return ahead;
  }

  /** Whoever reads it meanwhile sees the old text, or the new one. */
  static void write(Path file, String text) throws IOException {
    var written = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(written, text);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private record Replacement(byte[] clock) implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(
        ClassLoader loader,
        String name,
        Class<?> redefined,
        ProtectionDomain domain,
        byte[] bytes) {
      return CLOCK.equals(name) ? clock : null;
    }
  }
}
