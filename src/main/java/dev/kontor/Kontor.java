package dev.kontor;

import dev.kontor.platform.database.EmbeddedDatabase;
import dev.kontor.platform.database.StartupFailure;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service: on the configured PostgreSQL, else on the embedded one. */
@QuarkusMain
public final class Kontor {
  private static final String URL = "quarkus.datasource.jdbc.url";

  private Kontor() {}

  public static void main(String... args) {
    try {
      prepare(ConfigProvider.getConfig());
    } catch (StartupFailure failure) {
      System.err.println("Kontor can't start. " + failure.getMessage());
      System.exit(1);
    }
    Quarkus.run(args);
  }

  private static void prepare(Config config) {
    requireFreePort(
        value(config, "quarkus.http.host").orElse("127.0.0.1"),
        value(config, "quarkus.http.port").map(Integer::parseInt).orElse(8080));
    var url =
        value(config, URL).filter(given -> System.getProperty("kontor.embedded-database") == null);
    if (url.isPresent()) {
      EmbeddedDatabase.requireReachable(
          url.get(),
          value(config, "quarkus.datasource.username").orElse(""),
          value(config, "quarkus.datasource.password").orElse(""));
    } else {
      System.setProperty(
          URL, EmbeddedDatabase.start(Path.of(value(config, "kontor.data-dir").orElse("data"))));
      System.setProperty("kontor.embedded-database", "true");
    }
  }

  private static void requireFreePort(String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new StartupFailure(
          "Port "
              + port
              + " of "
              + host
              + " is in use. Stop what uses it, or set QUARKUS_HTTP_PORT.");
    }
  }

  private static Optional<String> value(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(each -> !each.isBlank());
  }
}
