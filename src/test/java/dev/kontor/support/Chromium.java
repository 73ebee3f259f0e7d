package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A page in a headless Chromium, driven over its DevTools protocol. It finds http://localhost:8080,
 * the origin of the ordinary configuration, wherever the tested service listens.
 */
public final class Chromium implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private String page;
  private int lastId;

  private Chromium(Path program, int servicePort) throws IOException, InterruptedException {
    profile = Files.createTempDirectory("kontor-chromium");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--no-proxy-server",
                "--host-resolver-rules=MAP localhost:8080 127.0.0.1:" + servicePort,
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("output.txt").toFile())
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(debugger(), new Listener())
            .join();
    var target = send("Target.createTarget", Map.of("url", "about:blank")).path("targetId");
    page =
        send("Target.attachToTarget", Map.of("targetId", target.asText(), "flatten", true))
            .path("sessionId")
            .asText();
    send("Page.enable", Map.of());
  }

  /** Where the browser is installed, if it is. */
  public static Optional<Path> program() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  public static Chromium start(int servicePort) {
    try {
      return new Chromium(program().orElseThrow(), servicePort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The browser writes its port and path into its profile once it listens. */
  private URI debugger() throws IOException, InterruptedException {
    var file = profile.resolve("DevToolsActivePort");
    for (var i = 0; i < PATIENCE_SECONDS * 10; i++) {
      var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    close(process);
    throw new AssertionError(
        "Chromium didn't start: " + Files.readString(profile.resolve("output.txt")));
  }

  public void open(String address) {
    send("Page.navigate", Map.of("url", address));
    for (var i = 0; i < PATIENCE_SECONDS * 10; i++) {
      if (evaluate("document.readyState + ' ' + location.href")
          .asText()
          .equals("complete " + address)) {
        return;
      }
      sleep();
    }
    throw new AssertionError("Not there: " + evaluate("location.href"));
  }

  /** An authenticator that is part of the device, keeps passkeys, and verifies its user. */
  public void addAuthenticator() {
    send("WebAuthn.enable", Map.of());
    send(
        "WebAuthn.addVirtualAuthenticator",
        Map.of(
            "options",
            Map.of(
                "protocol", "ctap2",
                "transport", "internal",
                "hasResidentKey", true,
                "hasUserVerification", true,
                "isUserVerified", true,
                "automaticPresenceSimulation", true)));
  }

  /** The value of a script, awaited where it is a promise. */
  public JsonNode evaluate(String script) {
    var answer =
        send(
            "Runtime.evaluate",
            Map.of(
                "expression", script,
                "awaitPromise", true,
                "returnByValue", true,
                "userGesture", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    var id = ++lastId;
    var message = (ObjectNode) JSON.valueToTree(Map.of("id", id, "method", method));
    message.set("params", JSON.valueToTree(parameters));
    if (page != null) {
      message.put("sessionId", page);
    }
    socket.sendText(message.toString(), true).join();
    try {
      while (true) {
        var next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError(method + " wasn't answered");
        }
        if (next.path("id").asInt() == id) {
          if (next.has("error")) {
            throw new AssertionError(method + ": " + next.path("error"));
          }
          return next.path("result");
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    close(process);
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // helpers of the browser may still be leaving; the folder is temporary anyway
    }
  }

  private static void close(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Puts messages together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          received.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
