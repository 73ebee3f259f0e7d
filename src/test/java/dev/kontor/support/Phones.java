package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A real gateway for text messages, and the phones behind it. */
@Singleton
@Startup
public class Phones {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private final HttpServer server;
  private final ObjectMapper json;
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  Phones(@ConfigProperty(name = "kontor.sms.url") URI url, ObjectMapper json) throws IOException {
    this.json = json;
    server = HttpServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
    server.createContext("/", this::take);
    server.start();
  }

  /** A mobile number that nobody else has. */
  public static String newNumber() {
    return "+4179%07d".formatted(1_000_000 + COUNTER.incrementAndGet());
  }

  private void take(HttpExchange exchange) throws IOException {
    var message = json.readTree(exchange.getRequestBody());
    if (status == 200) {
      messages.add(message);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** What the gateway answers from now on. */
  public void answers(int newStatus) {
    status = newStatus;
  }

  /** The texts that a phone got, oldest first. */
  public List<String> of(String e164) {
    return messages.stream()
        .filter(each -> each.path("to").asText().equals(e164))
        .map(each -> each.path("text").asText())
        .toList();
  }

  /** The code of the newest text. */
  public String code(String e164) {
    var texts = of(e164);
    var found = CODE.matcher(texts.get(texts.size() - 1));
    if (!found.find()) {
      throw new AssertionError("No code in " + texts);
    }
    return found.group();
  }

  @PreDestroy
  void stop() {
    server.stop(0);
  }
}
