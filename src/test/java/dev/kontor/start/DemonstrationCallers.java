package dev.kontor.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Authenticator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Who calls a service with demonstration data, by what it printed at its first start. */
final class DemonstrationCallers {
  static final String ANNA = "anna@alpenglueck.example";
  static final String MARCO = "marco@alpenglueck.example";
  static final String SAM = "sam@kontor.example";

  /** That of Anna's script. */
  static final String API_TOKEN = "kontor_pat_9hK2mQ7xVb3TzR8nWd5LcY1fGs6Jp04c1huG";

  private static final String PASSWORD = "try kontor with alpenglueck";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Desk desk;
  private final Supplier<String> output;
  private final InstantSource clock;
  private final Map<String, String> tokens = new HashMap<>();

  DemonstrationCallers(PackagedService service) {
    this(service::send, service::output, InstantSource.system());
  }

  /** At any of several processes, of which one printed what is to be known. */
  DemonstrationCallers(Desk desk, Supplier<String> output, InstantSource clock) {
    this.desk = desk;
    this.output = output;
    this.clock = clock;
  }

  /** Whoever answers calls. */
  interface Desk {
    HttpResponse<String> send(String method, String path, String json, Map<String, String> headers)
        throws IOException;
  }

  /** The access token of somebody, who signs in where they haven't yet. */
  String token(String email) throws IOException {
    var known = tokens.get(email);
    if (known == null) {
      known = signIn(email).path("accessToken").asText();
      tokens.put(email, known);
    }
    return known;
  }

  /** Somebody's session ended. */
  void forget(String email) {
    tokens.remove(email);
  }

  /** The credential of the product service. */
  String credential() {
    return printed("its credential is (\\S+)");
  }

  private JsonNode signIn(String email) throws IOException {
    var answer = post("/v1/auth/sign-in", Map.of("email", email, "password", PASSWORD), Map.of());
    return answer.has("challengeId") ? meet(answer) : answer;
  }

  private JsonNode meet(JsonNode challenge) throws IOException {
    var app = new Authenticator("", printed("the codes of the secret (\\S+)"), List.of());
    return post(
        "/v1/auth/challenges/" + challenge.path("challengeId").asText() + "/verify",
        Map.of(
            "method",
            challenge.path("defaultMethodId").asText(),
            "code",
            app.code(clock.instant())),
        Map.of("Challenge-Token", challenge.path("challengeToken").asText()));
  }

  private JsonNode post(String path, Map<String, String> body, Map<String, String> headers)
      throws IOException {
    return JSON.readTree(desk.send("POST", path, JSON.writeValueAsString(body), headers).body());
  }

  private String printed(String line) {
    var found = Pattern.compile(line).matcher(output.get());
    if (!found.find()) {
      throw new AssertionError(line + " isn't in " + output.get());
    }
    return found.group(1);
  }
}
