package dev.kontor.start;

import dev.kontor.support.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The service as users start it: a process of its own. */
public final class PackagedService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LAST_CHARACTERS = 20_000;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final Path output;
  private final int port;
  private final int managementPort;

  private PackagedService(Process process, Path output, int port, int managementPort) {
    this.process = process;
    this.output = output;
    this.port = port;
    this.managementPort = managementPort;
  }

  public static PackagedService start(int port, Map<String, String> environment)
      throws IOException {
    var output = Files.createTempFile("kontor", ".log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // Compiled and swept simply, as it runs for moments only.
    var builder =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("packaged.service"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    var managementPort = FreePorts.next();
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    builder.environment().putAll(environment);
    return new PackagedService(builder.start(), output, port, managementPort);
  }

  static PackagedService start(Path dataDir) throws IOException {
    return start(FreePorts.next(), Map.of("KONTOR_DATA_DIR", dataDir.toString()));
  }

  /**
   * Spares a new data directory the seconds that it takes to unpack PostgreSQL: it shares what the
   * tests have unpacked, where their library keeps it.
   */
  public static void shareUnpackedPostgres(Path dataDir) throws IOException {
    var unpacked = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    Files.createDirectories(unpacked);
    Files.createSymbolicLink(dataDir.resolve("postgres-binaries"), unpacked);
  }

  /** Waits until it answers. */
  public PackagedService ready() {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (health("ready") == 200) {
          return this;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new AssertionError("The service isn't ready: " + output());
  }

  /** The status that the management interface tells. */
  int health(String name) throws IOException {
    return send(managementPort, "GET", "/q/health/" + name, "", Map.of()).statusCode();
  }

  HttpResponse<String> send(String method, String path, String json) throws IOException {
    return send(method, path, json, Map.of());
  }

  /**
   * @throws IOException also tells whether the process lives
   */
  HttpResponse<String> send(String method, String path, String json, Map<String, String> headers)
      throws IOException {
    try {
      return send(port, method, path, json, headers);
    } catch (IOException e) {
      var state = process.isAlive() ? " of a living service" : " of one that has ended";
      throw new IOException(method + " " + path + state, e);
    }
  }

  private static HttpResponse<String> send(
      int port, String method, String path, String json, Map<String, String> headers)
      throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(json));
    headers.forEach(request::header);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public int port() {
    return port;
  }

  /** Waits for the process to end by itself; its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The service runs on: " + output());
    }
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Enough of it to see why a call failed. */
  String lastOutput() {
    var all = output();
    return all.substring(Math.max(0, all.length() - LAST_CHARACTERS));
  }

  /** As {@code kill -9} does it. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      exitCode();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
