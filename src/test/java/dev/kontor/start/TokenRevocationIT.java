package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ends an API token at one process ends it at all of them, from the next request on (INT-1).
 */
class TokenRevocationIT {
  private static final String TOKENS = "/v1/me/api-tokens";
  private static final String MEMBERS =
      "/v1/organisations/019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90/members";

  @TempDir Path data;

  private Fleet fleet;
  private String anna;

  @Test
  void aTokenThatIsRevokedAtOneProcessIsNoneAtTheOther() throws IOException {
    try (var two = new Fleet(data, 2)) {
      fleet = two;
      anna =
          new DemonstrationCallers(
                  (method, path, json, headers) -> two.send(0, method, path, json, headers),
                  two::printed,
                  two::now)
              .token(DemonstrationCallers.ANNA);

      revoked();
      revokedWithItself();
      replaced();
    }
  }

  private void revoked() throws IOException {
    var made = made(0, TOKENS, "{\"name\": \"Script\", \"scopes\": [\"members:read\"]}");
    var token = made.path("token").asText();
    isGoodAtBoth(token);
    assertThat(status(0, "DELETE", TOKENS + "/" + id(made), anna)).isEqualTo(204);
    isNoneAtBoth(token);
  }

  private void revokedWithItself() throws IOException {
    var token =
        made(1, TOKENS, "{\"name\": \"Other\", \"scopes\": [\"members:read\"]}")
            .path("token")
            .asText();
    isGoodAtBoth(token);
    assertThat(status(0, "DELETE", TOKENS + "/current", token)).isEqualTo(204);
    isNoneAtBoth(token);
  }

  /** Without any overlap. */
  private void replaced() throws IOException {
    var old = made(0, TOKENS, "{\"name\": \"Third\", \"scopes\": [\"members:read\"]}");
    isGoodAtBoth(old.path("token").asText());
    var successor = made(0, TOKENS + "/" + id(old) + "/rotation", "{\"overlapHours\": 0}");
    isNoneAtBoth(old.path("token").asText());
    isGoodAtBoth(successor.path("token").asText());
  }

  private void isGoodAtBoth(String token) throws IOException {
    assertThat(status(0, "GET", MEMBERS, token)).isEqualTo(200);
    assertThat(status(1, "GET", MEMBERS, token)).isEqualTo(200);
  }

  /** The one first that wasn't asked to end it. */
  private void isNoneAtBoth(String token) throws IOException {
    assertThat(status(1, "GET", MEMBERS, token)).isEqualTo(401);
    assertThat(status(0, "GET", MEMBERS, token)).isEqualTo(401);
  }

  private JsonNode made(int at, String path, String json) throws IOException {
    var answer = fleet.send(at, "POST", path, json, bearer(anna));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new ObjectMapper().readTree(answer.body());
  }

  private static String id(JsonNode made) {
    return made.path("details").path("id").asText();
  }

  private int status(int at, String method, String path, String token) throws IOException {
    return fleet.send(at, method, path, "", bearer(token)).statusCode();
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
