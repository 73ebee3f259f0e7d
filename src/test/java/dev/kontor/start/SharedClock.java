package dev.kontor.start;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * The time of several processes on one database, which the test clock, for one process on its own
 * database, can't move: an agent in each has the one clock of the service go ahead. It never goes
 * back.
 */
final class SharedClock {
  private final Path directory;
  private Duration ahead = Duration.ZERO;

  SharedClock(Path directory) throws IOException {
    this.directory = directory;
    ClockAgent.write(directory.resolve(ClockAgent.FILE), "0");
    writeAgent();
  }

  private void writeAgent() throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
    try (var jar = new JarOutputStream(Files.newOutputStream(agent()), manifest)) {
      for (var name : new String[] {"ClockAgent.class", "ClockAgent$Replacement.class"}) {
        jar.putNextEntry(new JarEntry("dev/kontor/start/" + name));
        try (var bytes = ClockAgent.class.getResourceAsStream(name)) {
          bytes.transferTo(jar);
        }
      }
      jar.putNextEntry(new JarEntry(ClockAgent.RESOURCE.substring(1)));
      jar.write(movedClock());
    }
  }

  private static byte[] movedClock() {
    return new ByteBuddy()
        .redefine(KontorClock.class)
        .visit(Advice.to(Ahead.class).on(ElementMatchers.named("instant")))
        .make()
        .getBytes();
  }

  private Path agent() {
    return directory.resolve("clock-agent.jar");
  }

  /** What JVMs take from the variable {@code JAVA_TOOL_OPTIONS}. */
  String option(String process) {
    return "-javaagent:" + agent() + "=" + directory.resolve(process);
  }

  Instant now() {
    return Instant.now().plus(ahead);
  }

  /** Goes to a later instant; returns when all processes have. */
  void moveTo(Instant instant, Collection<String> processes) throws IOException {
    pass(Duration.between(now(), instant), processes);
  }

  void pass(Duration time, Collection<String> processes) throws IOException {
    if (time.isNegative()) {
      throw new AssertionError("The clock would go back by " + time);
    }
    ahead = ahead.plus(time);
    var told = Long.toString(ahead.toMillis());
    ClockAgent.write(directory.resolve(ClockAgent.FILE), told);
    Letters.awaitThat(
        "processes at " + now(),
        () -> processes.stream().allMatch(each -> told.equals(read(each))));
  }

  private String read(String process) {
    try {
      return Files.readString(directory.resolve(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Becomes part of the method that tells the time. */
  private static final class Ahead {
    @Advice.OnMethodExit
    static void tell(@Advice.Return(readOnly = false) Instant told) {
      told = told.plusMillis(Long.getLong("shared-clock.ahead", 0));
    }
  }
}
