package dev.kontor.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.platform.problem.DomainException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server: what it gets, and how its refusals and its silence are taken. */
class HttpGatewayTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private String method;
  private String secret;
  private String body;

  /** As configured. */
  private record Settings(
      Optional<URI> url,
      String method,
      String body,
      String header,
      Optional<String> secret,
      Duration timeout)
      implements SmsConfig {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void theGatewayGetsNumberAndTextInTheConfiguredForm() {
    answering(
        exchange -> {
          method = exchange.getRequestMethod();
          secret = exchange.getRequestHeaders().getFirst("X-Api-Key");
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });

    gateway().send("+41791234567", "Ihr \"Code\": {to} \\ 1\n№ 2");

    assertThat(method).isEqualTo("PUT");
    assertThat(secret).isEqualTo("s3cret");
    assertThat(body)
        .isEqualTo(
            "[{\"recipient\":\"+41791234567\",\"content\":\"Ihr \\\"Code\\\": {to} \\\\ 1\\n№ 2\"}]");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 429, 500, 503})
  void whatIsNoSuccessIsNotSent(int status) {
    answering(
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    isNotSent();
  }

  @Test
  void aGatewayThatSaysNothingIsGivenUp() {
    answering(exchange -> waits());
    isNotSent();
  }

  @Test
  void aGatewayThatNeverEndsItsAnswerIsGivenUp() {
    answering(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          waits();
        });
    isNotSent();
  }

  @Test
  void aGatewayThatHangsUpHasNotSent() {
    answering(HttpExchange::close);
    isNotSent();
  }

  @Test
  void aGatewayThatIsNotThereHasNotSent() {
    var gateway = gateway();
    server.stop(0);
    assertThatThrownBy(() -> gateway.send("+41791234567", "123456"))
        .hasMessage("text-message-not-sent");
  }

  private void isNotSent() {
    var before = System.nanoTime();
    assertThatThrownBy(() -> gateway().send("+41791234567", "123456"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type().kind().status()).isEqualTo(503))
        .hasMessage("text-message-not-sent");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
  }

  private HttpGateway gateway() {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    return new HttpGateway(
        url,
        new Settings(
            Optional.of(url),
            "PUT",
            "[{\"recipient\":\"{to}\",\"content\":\"{text}\"}]",
            "X-Api-Key",
            Optional.of("s3cret"),
            PATIENCE));
  }

  private void answering(HttpHandler handler) {
    server.createContext("/send", handler);
  }

  private void waits() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
