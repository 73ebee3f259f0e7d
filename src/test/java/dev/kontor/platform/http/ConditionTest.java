package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wire;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody overwrites what somebody else has written since, the first time included. */
@KontorTest
class ConditionTest {
  @Inject Customers customers;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  /** Where there is no row yet, there is a version all the same, and another one afterwards. */
  @Test
  void aFirstWriteMovesTheVersionOn() {
    var policy = "/v1/organisations/" + anna.organisationId() + "/security-policy";
    var off = Map.<String, Object>of("twoFactorRequired", true, "twoFactorRequiredFrom", later());
    movesOn(policy, tag -> anna.calls().header("If-Match", tag).body(off).patch(policy));

    var marco = customers.newMember(anna, "collaborator");
    var access =
        "/v1/organisations/"
            + anna.organisationId()
            + "/members/"
            + customers.memberId(anna, marco)
            + "/access";
    var all = Map.<String, Object>of("everything", true, "grants", List.of());
    movesOn(access, tag -> anna.calls().header("If-Match", tag).body(all).put(access));
  }

  private interface Write {
    Answer send(String tag);
  }

  private void movesOn(String path, Write write) {
    var before = anna.calls().get(path).then().statusCode(200).extract().header("ETag");
    write.send(before).then().statusCode(200);
    var after = anna.calls().get(path).then().extract().header("ETag");
    assertThat(after).isNotEqualTo(before);
    write.send(before).then().statusCode(412);
    write.send(after).then().statusCode(200);
  }

  @Test
  void ofManyFirstWritesWithTheSameVersionOneCounts() {
    var policy = "/v1/organisations/" + anna.organisationId() + "/security-policy";
    var tag = anna.calls().get(policy).header("ETag");
    var from = later();
    var statuses =
        AtOnce.times(
            8,
            turn ->
                anna.calls()
                    .header("If-Match", tag)
                    .body(Map.of("twoFactorRequired", true, "twoFactorRequiredFrom", from))
                    .patch(policy)
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "%s;x", "\"%s", "*,*", "W/0"})
  void aConditionThatCannotBeReadIsMalformed(String condition) {
    var patch = anna.calls().header("If-Match", condition).body("{}").patch("/v1/me");
    patch.then().statusCode(400);
    assertThat(patch.path("type").toString()).isEqualTo("/problems/malformed-request");
  }

  @Test
  void severalLinesAreOneList() {
    var tag = anna.calls().get("/v1/me").header("ETag");
    assertThat(patch(List.of("\"x\"", tag))).isEqualTo(200);
    assertThat(patch(List.of(tag, "\"x\""))).isEqualTo(200);
    assertThat(patch(List.of("\"x\"", "\"y\"", "W/" + tag))).isEqualTo(412);
    assertThat(patch(List.of(tag, "x"))).isEqualTo(400);
  }

  private int patch(List<String> conditions) {
    var headers =
        Stream.concat(
                Stream.of(
                    "Authorization: Bearer " + anna.accessToken(),
                    "Content-Type: application/json"),
                conditions.stream().map(each -> "If-Match: " + each))
            .toList();
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    return new Wire.Request("PATCH", "/v1/me", headers, body, false).send().statusCode();
  }

  private String later() {
    return time.now().plus(Duration.ofDays(30)).toString();
  }
}
