package dev.kontor.service.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators register product services, whose credentials are shown once. */
@KontorTest
class OperatorRegistrationResourceTest {
  private static final String SERVICES = "/v1/operator/services";
  private static final String FEED = "/v1/service/events";

  private static Person sam;

  @Inject Operators operators;
  @Inject Tables tables;

  @BeforeEach
  void samIsAnOperator() {
    if (sam == null || sam.calls().get(SERVICES).statusCode() != 200) {
      sam = operators.newOperator();
    }
  }

  @Test
  void aServiceIsAddedReadEditedAndRemoved() {
    var added = add("mailer", "mail_service").then().statusCode(201).extract();
    String id = added.path("id");
    assertThat(added.header("Location")).isEqualTo(SERVICES + "/" + id);
    assertThat(feed(added.path("credential"))).isEqualTo(200);

    sam.calls()
        .get(SERVICES + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("code", equalTo("mailer"))
        .body("credential", nullValue());
    patch(id, "\"0\"", "drive", "mail_service", "drive")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("productTypes", equalTo(List.of("drive", "mail_service")));
    isRefused(patch(id, "\"0\"", "drive"), 412, "stale-version");
    sam.calls().get(SERVICES + "?limit=200").then().body("items.id", hasItem(id));

    sam.calls().delete(SERVICES + "/" + id).then().statusCode(204);

    isRefused(sam.calls().get(SERVICES + "/" + id), 404, "not-found");
    isRefused(sam.calls().delete(SERVICES + "/" + id), 404, "not-found");
    assertThat(feed(added.path("credential"))).isEqualTo(401);
    sam.calls()
        .get("/v1/me/activity?kind=service&limit=3")
        .then()
        .body(
            "items.kind", equalTo(List.of("service.removed", "service.changed", "service.added")));
  }

  @Test
  void aNewCredentialEndsTheOneBefore() {
    var added = add("rotating", "drive").then().statusCode(201).extract();
    String first = added.path("credential");
    String second =
        sam.calls()
            .post(SERVICES + "/" + added.path("id") + "/credentials")
            .then()
            .statusCode(201)
            .extract()
            .path("credential");

    assertThat(second).startsWith("ksc_").isNotEqualTo(first);
    assertThat(feed(first)).isEqualTo(401);
    assertThat(feed(second)).isEqualTo(200);
    assertThat(tables.everything()).noneMatch(each -> each.contains(second.substring(4)));
  }

  @Test
  void codesAndTypesAreChecked() {
    add("unique", "drive").then().statusCode(201);
    isRefused(add("unique", "drive"), 409, "service-code-taken");
    isRefused(add("typeless", "no_such_type"), 422, "service-type-unknown");
    isRefused(add("Shouting", "drive"), 422, "validation-failed");
    isRefused(add("nothing"), 422, "validation-failed");
  }

  @Test
  void codesAreUniqueAlsoAtTheSameMoment() {
    var statuses = AtOnce.times(8, i -> add("at-once", "drive").statusCode());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  private static Answer add(String code, String... types) {
    return sam.calls().body(Map.of("code", code, "productTypes", types)).post(SERVICES);
  }

  private static Answer patch(String id, String version, String... types) {
    return sam.calls()
        .header("If-Match", version)
        .body(Map.of("productTypes", types))
        .patch(SERVICES + "/" + id);
  }

  private static int feed(String credential) {
    return new Service(null, "", credential).calls().get(FEED).statusCode();
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
