package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A VIES on this computer: a real HTTP server that knows all numbers, until it is told otherwise.
 */
public final class LocalVies implements AutoCloseable {
  /** How it takes a question that it has read. */
  @FunctionalInterface
  public interface Desk {
    void answer(HttpExchange exchange, JsonNode question) throws IOException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private volatile Desk desk = (exchange, question) -> says(exchange, answer(question, true));

  public LocalVies() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/rest-api/check-vat-number", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var question = JSON.readTree(exchange.getRequestBody());
    asked.add(question);
    desk.answer(exchange, question);
  }

  /** What the settings name. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/rest-api";
  }

  /** The questions so far, oldest first. */
  public List<JsonNode> asked() {
    return List.copyOf(asked);
  }

  public void answers(Desk newDesk) {
    desk = newDesk;
  }

  public void answers(int status, String contentType, String body) {
    answers((exchange, question) -> says(exchange, status, contentType, body));
  }

  /** It has never heard of any number. */
  public void knowsNone() {
    answers((exchange, question) -> says(exchange, answer(question, false)));
  }

  /** As VIES answers a question without more to tell. */
  public static String answer(JsonNode question, boolean valid) {
    return """
        {"countryCode": %s, "vatNumber": %s, "requestDate": "2026-11-29T05:20:00.000Z",
         "valid": %s, "requestIdentifier": "", "name": "---", "address": "---"}"""
        .formatted(question.get("countryCode"), question.get("vatNumber"), valid);
  }

  public static void says(HttpExchange exchange, String body) throws IOException {
    says(exchange, 200, "application/json", body);
  }

  public static void says(HttpExchange exchange, int status, String contentType, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Says nothing more until this is closed. */
  public void waits() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
