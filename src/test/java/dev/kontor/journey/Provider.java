package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.start.PackagedService;
import dev.kontor.start.Postmaster;
import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.FreePorts;
import dev.kontor.support.Person;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider whose time goes by for this test only: the packaged service with data and a clock of
 * its own, one customer, and an operator. The customer has all organisations, so that after each
 * move of the clock only one person has to sign in.
 */
final class Provider implements AutoCloseable {
  private static final String CUSTOMER = "anna@alpenglueck.example";
  private static final String CUSTOMER_PASSWORD = "try kontor with alpenglueck";
  private static final String STRANGER = "paul@huber.example";
  private static final String OPERATOR = "operator@provider.example";
  private static final String OPERATOR_PASSWORD = "seven owls rent a tandem";

  private static final Duration MONTH = Duration.ofDays(30);

  private final Path data;
  private final PackagedService service;
  private final int portBefore = RestAssured.port;
  private final Authenticator app;
  private final Postbox postbox;
  private @Nullable JsonNode customer;
  private @Nullable Person operator;
  private @Nullable Person stranger;

  private Provider(Path data, PackagedService service) {
    this.data = data;
    this.service = service;
    RestAssured.port = service.port();
    postbox = new Postbox(data);
    app = enrolled();
  }

  static Provider open(Path data) throws IOException, SQLException {
    PackagedService.shareUnpackedPostgres(data);
    var environment =
        Map.of(
            "KONTOR_DATA_DIR",
            data.toString(),
            "KONTOR_TEST_CLOCK",
            "true",
            "KONTOR_OPERATOR_EMAIL",
            OPERATOR,
            "KONTOR_OPERATOR_PASSWORD",
            OPERATOR_PASSWORD);
    var service = PackagedService.start(FreePorts.next(), environment).ready();
    var provider = new Provider(data, service);
    provider.sparesItselfTheNights();
    return provider;
  }

  /**
   * What is swept each night has nothing to do with stories, and takes most of the time; so has the
   * registry that is asked day by day about a domain of the demonstration of which it says else.
   */
  private void sparesItselfTheNights() throws SQLException, IOException {
    query(
        """
        with gone as (
          delete from scheduled_task
          where task_instance = 'recurring' or task_name = 'check-domain'
          returning task_name)
        select count(*) from gone""");
  }

  /** What a query of one value tells. */
  String query(String sql) throws SQLException, IOException {
    return Postmaster.of(data).tell(sql);
  }

  Instant now() {
    var clock = Api.request().get("/v1/test-clock").then().statusCode(200).extract();
    return Instant.parse(Api.json(clock).path("now").asText());
  }

  /** All that is due until then has run afterwards. */
  void moveTo(Instant instant) {
    // As no call may take long, a month is the most that goes by at once.
    for (var at = now().plus(MONTH); at.isBefore(instant); at = at.plus(MONTH)) {
      showTime(at);
    }
    showTime(instant);
    customer = null;
    operator = null;
    stranger = null;
  }

  private static void showTime(Instant instant) {
    Api.request()
        .body(Map.of("now", instant.toString()))
        .put("/v1/test-clock")
        .then()
        .statusCode(200);
  }

  /** The customer, in one of their organisations. */
  Person customer(@Nullable UUID organisationId) {
    if (customer == null) {
      customer = signIn(CUSTOMER, CUSTOMER_PASSWORD, 200);
    }
    return person(customer, CUSTOMER, organisationId);
  }

  /** Somebody in no organisation of the customer's. */
  Person stranger() {
    if (stranger == null) {
      stranger = person(signIn(STRANGER, CUSTOMER_PASSWORD, 200), STRANGER, null);
    }
    return stranger;
  }

  /** All mails to an address, the first first. */
  List<Postbox.Letter> mails(String address) throws IOException {
    return postbox.to(address);
  }

  /** Who has just proved who they are. */
  Person operator() {
    if (operator == null) {
      var challenge = signIn(OPERATOR, OPERATOR_PASSWORD, 202);
      var answer =
          Api.request()
              .header("Challenge-Token", challenge.path("challengeToken").asText())
              .body(Map.of("method", app.methodId(), "code", app.code(now())))
              .post("/v1/auth/challenges/{id}/verify", challenge.path("challengeId").asText());
      operator = person(Api.json(answer.then().statusCode(200).extract()), OPERATOR, null);
    }
    return operator;
  }

  private Authenticator enrolled() {
    var first = person(signIn(OPERATOR, OPERATOR_PASSWORD, 200), OPERATOR, null);
    var started = Authenticator.startedBy(first);
    Authenticator.confirm(first, started.methodId(), started.code(now())).then().statusCode(200);
    return started;
  }

  private static JsonNode signIn(String email, String password, int status) {
    var body = Map.of("email", email, "password", password);
    var answer = Api.request().body(body).post("/v1/auth/sign-in");
    return Api.json(answer.then().statusCode(status).extract());
  }

  private static Person person(JsonNode tokens, String email, @Nullable UUID organisationId) {
    return new Person(
        UUID.randomUUID(),
        email,
        tokens.path("accessToken").asText(),
        tokens.path("refreshToken").asText(),
        UUID.fromString(tokens.path("sessionId").asText()),
        organisationId);
  }

  /** All witnesses of the books agree. */
  void hasCleanBooks() {
    var proof = operator().calls().get("/v1/operator/ledger/reconciliation");
    proof.then().statusCode(200);
    assertThat(Api.json(proof).path("differenceCount").asInt(-1)).isZero();
  }

  @Override
  public void close() {
    RestAssured.port = portBefore;
    service.close();
  }
}
