package dev.kontor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, which ends with the benchmark. */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 10;

  private final Process process;
  private final int port;
  private final Duration firstAnswerAfter;

  private Service(Process process, int port, Duration firstAnswerAfter) {
    this.process = process;
    this.port = port;
    this.firstAnswerAfter = firstAnswerAfter;
  }

  /** Starts it and waits for its first answer; it logs to {@code service.log}. */
  static Service start(Settings settings, BenchDatabase database) throws Exception {
    return start(settings, database, "data");
  }

  /**
   * Starts one beside others.
   *
   * @param data the folder of its own
   */
  static Service start(Settings settings, BenchDatabase database, String data) throws Exception {
    var port = freePort();
    var log = settings.directory().resolve("service.log");
    var builder =
        new ProcessBuilder(command(settings))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder
        .environment()
        .putAll(
            ServiceSettings.environment(
                database, settings.directory().resolve(data), port, freePort()));
    var begin = System.nanoTime();
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      awaitAnswer(process, port, begin);
    } catch (Exception e) {
      process.destroy();
      throw new IllegalStateException("The service doesn't start, see " + log, e);
    }
    return new Service(process, port, Duration.ofNanos(System.nanoTime() - begin));
  }

  private static List<String> command(Settings settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.javaOptions());
    command.addAll(ServiceSettings.options());
    command.addAll(List.of("-jar", settings.service().toAbsolutePath().toString()));
    return command;
  }

  private static void awaitAnswer(Process process, int port, long begin) throws Exception {
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("No answer");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static boolean answers(int port) {
    try (var connection = new HttpConnection(port)) {
      return connection.exchange(Call.get(BareEndpoint.PATH)).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** From the start of the process. */
  Duration firstAnswerAfter() {
    return firstAnswerAfter;
  }

  /** The processor time that it has taken so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MiB, as text; where the system doesn't tell it, that. */
  String residentMemory() {
    return memory("VmRSS:");
  }

  /** The most resident memory that there was since the start. */
  String peakMemory() {
    return memory("VmHWM:");
  }

  private String memory(String line) {
    var status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return "not told by this system";
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(each -> each.startsWith(line))
          .map(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1024 + " MiB")
          .findFirst()
          .orElse("not told by this system");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
