package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Organisation;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer and an operator at a service, whichever process that is at the moment. */
final class Teller {
  static final String OPERATOR = "operator@provider.example";
  static final String OPERATOR_PASSWORD = "seven owls rent a tandem";

  private static final String CUSTOMER = "anna@alpenglueck.example";
  private static final String CUSTOMER_PASSWORD = "try kontor with alpenglueck";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than a code of the app is good for, and than an answer to a call is waited for. */
  private static final String A_WHILE = "PT31S";

  private volatile PackagedService service;
  private volatile String customer = "";
  private volatile String operator = "";
  private Authenticator app;

  Teller(PackagedService service) {
    this.service = service;
  }

  /** Tokens outlive the process. */
  void isAt(PackagedService another) {
    service = another;
  }

  /** The operator's first sign-in, in which an app for codes is enrolled. */
  void enrol() throws IOException {
    var tokens = signIn(OPERATOR, OPERATOR_PASSWORD, 200);
    operator = tokens.path("accessToken").asText();
    var started = post("/v1/me/two-factor/totp", Map.of("name", "Phone"));
    app =
        new Authenticator(
            started.path("methodId").asText(), started.path("secret").asText(), List.of());
    ok(
        byOperator(
            "POST",
            "/v1/me/two-factor/methods/" + app.methodId() + "/confirm",
            json(Map.of("code", app.code(now())))),
        200);
    timePasses();
  }

  /** Both have just given their passwords, and the operator a code that wasn't used before. */
  void signIn() throws IOException {
    customer = signIn(CUSTOMER, CUSTOMER_PASSWORD, 200).path("accessToken").asText();
    var challenge = signIn(OPERATOR, OPERATOR_PASSWORD, 202);
    var verified =
        send(
            "POST",
            "/v1/auth/challenges/" + challenge.path("challengeId").asText() + "/verify",
            json(Map.of("method", app.methodId(), "code", app.code(now()))),
            Map.of("Challenge-Token", challenge.path("challengeToken").asText()));
    operator = ok(verified, 200).path("accessToken").asText();
  }

  private JsonNode signIn(String email, String password, int status) throws IOException {
    var body = json(Map.of("email", email, "password", password));
    return ok(send("POST", "/v1/auth/sign-in", body), status);
  }

  private JsonNode post(String path, Map<String, String> body) throws IOException {
    return ok(byOperator("POST", path, json(body)), 201);
  }

  UUID newOrganisation(String name) throws IOException {
    var body = Map.of("name", name, "type", "company", "address", Organisation.ADDRESS);
    return UUID.fromString(make("/v1/organisations", body).path("id").asText());
  }

  /** What is due by then runs. */
  void timePasses() throws IOException {
    ok(send("PUT", "/v1/test-clock", json(Map.of("advance", A_WHILE))), 200);
  }

  /** What is due on the way runs at a service. */
  static void moveTo(PackagedService service, Instant instant) throws IOException {
    ok(
        service,
        service.send("PUT", "/v1/test-clock", json(Map.of("now", instant.toString()))),
        200);
  }

  Instant now() throws IOException {
    var clock = ok(send("GET", "/v1/test-clock", ""), 200);
    return Instant.parse(clock.path("now").asText());
  }

  private HttpResponse<String> send(String method, String path, String json) throws IOException {
    return send(method, path, json, Map.of());
  }

  /** Asks once more where a busy computer breaks a connection off: what moves money has a key. */
  private HttpResponse<String> send(
      String method, String path, String json, Map<String, String> headers) throws IOException {
    var asked = service;
    try {
      return asked.send(method, path, json, headers);
    } catch (IOException brokenOff) {
      return asked.send(method, path, json, headers);
    }
  }

  HttpResponse<String> send(MoneyCall call) throws IOException {
    return send(
        "POST",
        call.path(),
        json(call.body()),
        Map.of(
            "Authorization",
            "Bearer " + (call.isOperators() ? operator : customer),
            "Idempotency-Key",
            call.key()));
  }

  /**
   * Makes something of the customer's that costs nothing yet.
   *
   * @throws IOException also where the service fails the call
   */
  JsonNode make(String path, Map<String, Object> body) throws IOException {
    var answer = byCustomer("POST", path, json(body));
    if (answer.statusCode() >= 500) {
      throw new IOException(answer.body());
    }
    return ok(answer, 201);
  }

  /** Changes something of the customer's. */
  void put(String path, Map<String, Object> body) throws IOException {
    ok(byCustomer("PUT", path, json(body)), 200);
  }

  /** Pays money in, which comes at once. */
  void topUp(UUID organisationId, String amount) throws IOException {
    var paid =
        send(
            "POST",
            Wallets.path(organisationId) + "/top-ups",
            json(Wallets.topUpOf(amount, "sandbox:success")),
            Map.of("Authorization", "Bearer " + customer, "Idempotency-Key", Wallets.newKey()));
    assertThat(ok(paid, 201).path("status").asText()).isEqualTo("succeeded");
  }

  /** All items of a customer's list. */
  List<JsonNode> list(String path) throws IOException {
    var items = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = get(path + "?limit=200" + next);
      page.path("items").forEach(items::add);
      next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
    } while (!next.isEmpty());
    return items;
  }

  JsonNode get(String path) throws IOException {
    return ok(byCustomer("GET", path, ""), 200);
  }

  JsonNode getAsOperator(String path) throws IOException {
    return ok(byOperator("GET", path, ""), 200);
  }

  private HttpResponse<String> byCustomer(String method, String path, String body)
      throws IOException {
    return send(method, path, body, Map.of("Authorization", "Bearer " + customer));
  }

  private HttpResponse<String> byOperator(String method, String path, String body)
      throws IOException {
    return send(method, path, body, Map.of("Authorization", "Bearer " + operator));
  }

  private JsonNode ok(HttpResponse<String> answer, int status) throws IOException {
    return ok(service, answer, status);
  }

  private static JsonNode ok(PackagedService service, HttpResponse<String> answer, int status)
      throws IOException {
    assertThat(answer.statusCode())
        .as(() -> answer.request() + " " + answer.body() + service.lastOutput())
        .isEqualTo(status);
    return parse(answer.body());
  }

  static JsonNode parse(String json) throws IOException {
    return JSON.readTree(json);
  }

  private static String json(Object body) throws IOException {
    return JSON.writeValueAsString(body);
  }
}
