package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.account.session.NewSigningKeys;
import dev.kontor.start.DatabaseProxy.Moment;
import dev.kontor.support.AtOnce;
import dev.kontor.support.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes away, or takes too long: the service says so, and goes on when it is back. */
class DatabaseAwayIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SIGN_IN =
      """
      {"email": "anna@alpenglueck.example", "password": "try kontor with alpenglueck"}""";
  private static final int POOL = 4;

  @TempDir static Path data;

  private static EmbeddedPostgres postgres;
  private static DatabaseProxy proxy;
  private static PackagedService service;
  private static String token;
  private static String organisation;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().setPort(FreePorts.next()).start();
    proxy = new DatabaseProxy(postgres.getPort());
    var environment = new HashMap<String, String>();
    environment.put("KONTOR_DATA_DIR", data.toString());
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres");
    environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(POOL));
    environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "PT0.5S");
    environment.put("QUARKUS_DATASOURCE_JDBC_LOGIN_TIMEOUT", "PT0.4S");
    environment.put("KONTOR_DATABASE_LOCK_TIMEOUT", "PT1S");
    environment.put("KONTOR_DATABASE_STATEMENT_TIMEOUT", "PT5S");
    environment.put("KONTOR_SCHEDULING_THREADS", "1");
    environment.put("KONTOR_DEMONSTRATION", "true");
    environment.put("KONTOR_ENCRYPTION_KEYS", "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    environment.put("KONTOR_TOKENS_SIGNING_KEYS", NewSigningKeys.generate());
    service = PackagedService.start(FreePorts.next(), environment).ready();
    token = json(service.send("POST", "/v1/auth/sign-in", SIGN_IN)).path("accessToken").asText();
    organisation = json(get("/v1/organisations")).path("items").path(0).path("id").asText();
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    proxy.close();
    postgres.close();
  }

  @Test
  void whileItIsAwayAllIsUnavailableAndAfterwardsAllIsWell() throws Exception {
    proxy.cut();
    try {
      // The look-up of the session, a limit that is shared, a list that is for all, a form.
      for (var i = 0; i < POOL + 1; i++) {
        assertUnavailable(get("/v1/me"));
      }
      assertUnavailable(service.send("POST", "/v1/auth/sign-in", SIGN_IN));
      assertUnavailable(service.send("POST", "/v1/auth/refresh", "{\"refreshToken\": \"x\"}"));
      assertUnavailable(service.send("GET", "/v1/catalogue/product-types", ""));
      assertUnavailable(newOrganisation("Berghaus", UUID.randomUUID().toString()));
      assertThat(service.send("GET", "/v1/me", "").statusCode()).isEqualTo(401);
      assertThat(service.health("ready")).isEqualTo(503);
      assertThat(service.health("live")).isEqualTo(200);
    } finally {
      proxy.mend();
    }
    assertRecovers();
    assertThat(service.output()).doesNotContain("Unexpected failure");
  }

  /** On a database of one's own the manager has the addresses that mails link to. */
  @Test
  void mailsLinkToNoPageOfTheService() throws Exception {
    for (var method : new String[] {"GET", "POST", "OPTIONS"}) {
      for (var path : new String[] {"/confirm?token=x", "/sign-in", "/two-factor-reset/cancel"}) {
        assertThat(service.send(method, path, "").statusCode()).as(method + path).isEqualTo(404);
      }
    }
    assertThat(service.send("GET", "/", "").statusCode()).isEqualTo(200);
    assertThat(service.send("GET", "/problems", "").statusCode()).isEqualTo(200);
  }

  @Test
  void itIsSaidInTheReadersLanguage() throws Exception {
    proxy.cut();
    try {
      for (var each :
          Map.of(
                  "de", "Der Dienst ist zurzeit nicht verfügbar",
                  "en", "The service isn't available at the moment",
                  "fr", "Le service n'est pas disponible pour le moment",
                  "it", "Il servizio non è disponibile al momento",
                  "es", "El servicio no está disponible en este momento")
              .entrySet()) {
        var answer =
            service.send(
                "GET", "/v1/catalogue/product-types", "", Map.of("Accept-Language", each.getKey()));
        assertThat(json(answer).path("title").asText()).isEqualTo(each.getValue());
      }
    } finally {
      proxy.mend();
    }
    assertRecovers();
  }

  @ParameterizedTest
  @EnumSource
  void whoRepeatsWithTheKeyLearnsWhatBecameOfABrokenTransaction(Moment moment) throws Exception {
    var name = "Berghaus " + UUID.randomUUID();
    var key = UUID.randomUUID().toString();
    proxy.breakOnce(moment, name);

    assertUnavailable(newOrganisation(name, key));

    var again = eventually(() -> newOrganisation(name, key));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Idempotent-Replayed").isPresent())
        .as("it had been made, and nobody had learnt of it")
        .isEqualTo(moment == Moment.COMMITTED);
    assertThat(count("select count(*) from organisation where name = '" + name + "'")).isOne();
  }

  @Test
  void whoEndsAllSessionsBreaksNoMoreThanThem() throws Exception {
    for (var i = 0; i < 3; i++) {
      count(
          """
          select count(pg_terminate_backend(pid)) from pg_stat_activity
          where pid <> pg_backend_pid() and backend_type = 'client backend'""");
      var answer = get("/v1/me");
      if (answer.statusCode() != 200) {
        assertUnavailable(answer);
      }
    }
    assertRecovers();
  }

  @Test
  void whoWaitsTooLongForALockIsToldToComeAgain() throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection()) {
      lock(connection);
      assertUnavailable(rename("Alpenblick AG"));
      connection.rollback();
    }
    assertThat(rename("Alpenblick GmbH").statusCode()).isEqualTo(200);
  }

  @Test
  void whoFindsNoConnectionIsToldToComeAgain() throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection()) {
      lock(connection);
      var answers = AtOnce.times(3 * POOL, i -> rename("Alpenblick " + i));
      answers.forEach(DatabaseAwayIT::assertUnavailable);
      connection.rollback();
    }
    assertThat(service.output()).contains("acquisition timeout");
    assertRecovers();
  }

  private static void lock(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select 1 from organisation where id = '" + organisation + "' for update");
    }
  }

  private static void assertRecovers() {
    assertThat(eventually(() -> get("/v1/me")).statusCode()).isEqualTo(200);
    assertThat(eventually(() -> service.send("POST", "/v1/auth/sign-in", SIGN_IN)).statusCode())
        .isEqualTo(200);
  }

  private interface Request {
    HttpResponse<String> send() throws IOException;
  }

  /** The first answer that isn't the one of an outage, which each broken connection causes once. */
  private static HttpResponse<String> eventually(Request request) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = unchecked(request::send);
      if (answer.statusCode() != 503 || System.nanoTime() > deadline) {
        return answer;
      }
      assertUnavailable(answer);
    }
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(json(answer).path("type").asText()).isEqualTo("/problems/service-unavailable");
    assertThat(answer.body()).doesNotContain("othing was changed").doesNotContain("Exception");
  }

  private static HttpResponse<String> get(String path) throws IOException {
    return service.send("GET", path, "", Map.of("Authorization", "Bearer " + token));
  }

  private static HttpResponse<String> newOrganisation(String name, String key) throws IOException {
    return service.send(
        "POST",
        "/v1/organisations",
        "{\"type\": \"individual\", \"name\": \"" + name + "\"}",
        Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key));
  }

  private static HttpResponse<String> rename(String name) {
    return unchecked(
        () ->
            service.send(
                "PATCH",
                "/v1/organisations/" + organisation,
                "{\"name\": \"" + name + "\"}",
                Map.of("Authorization", "Bearer " + token, "If-Match", "*")));
  }

  private static HttpResponse<String> unchecked(Request request) {
    try {
      return request.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(String sql) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
