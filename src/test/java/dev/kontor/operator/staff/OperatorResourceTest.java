package dev.kontor.operator.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding and removing operators. */
@KontorTest
class OperatorResourceTest {
  private static final String OPERATORS = "/v1/operator/operators";

  @Inject Customers customers;
  @Inject Operators operators;

  private Person sam;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
  }

  /** The ids of all operators, by those of their accounts, over all pages. */
  private Map<String, String> listed() {
    var listed = new HashMap<String, String>();
    var next = "";
    do {
      var page =
          Api.json(
              sam.calls().get(OPERATORS + "?limit=200" + next).then().statusCode(200).extract());
      page.path("items")
          .forEach(each -> listed.put(each.path("userId").asText(), each.path("id").asText()));
      next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
    } while (!next.isEmpty());
    return listed;
  }

  @Test
  void aUserIsAddedAndRemoved() {
    var anna = customers.newPerson();
    var added = add(anna.email()).then().statusCode(201).extract();
    assertThat(added.header("Location")).isEqualTo(OPERATORS + "/" + added.path("id"));
    assertThat(added.<String>path("addedBy")).isEqualTo(sam.id().toString());
    assertThat(added.<Boolean>path("twoFactorEnabled")).isFalse();
    anna.calls().get(OPERATORS).then().statusCode(403);
    assertThat(listed()).containsKey(anna.id().toString());

    sam.calls().delete(OPERATORS + "/" + added.path("id")).then().statusCode(204);

    anna.calls().get(OPERATORS).then().statusCode(404);
    anna.calls().get("/v1/me").then().statusCode(200);
    assertThat(listed()).doesNotContainKey(anna.id().toString());
    anna.calls()
        .get("/v1/me/activity?kind=operator")
        .then()
        .body("items.kind", equalTo(List.of("operator.removed", "operator.added")));
  }

  @Test
  void onlyConfirmedAccountsAreTakenAndEachOnce() {
    var unconfirmed = Customers.newAddress();
    customers.signUp(unconfirmed, null);

    isRefused(add(unconfirmed), 422, "operator-candidate-unknown");
    isRefused(add("nobody.at.all@example.com"), 422, "operator-candidate-unknown");
    isRefused(add(sam.email()), 409, "already-operator");
    isRefused(add(" "), 422, "validation-failed");
  }

  @Test
  void nobodyRemovesOneself() {
    var own = listed().get(sam.id().toString());

    isRefused(sam.calls().delete(OPERATORS + "/" + own), 409, "operator-oneself");
    isRefused(
        sam.calls().delete(OPERATORS + "/019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f"), 404, "not-found");
  }

  @Test
  void ofTwoWhoRemoveEachOtherAtOnceOneStays() {
    var kim = operators.newOperator();
    for (var round = 0; round < 10; round++) {
      operators.dismissAll();
      var samId = operators.appoint(sam);
      var kimId = operators.appoint(kim);

      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> sam.calls().delete(OPERATORS + "/" + kimId).statusCode(),
                  () -> kim.calls().delete(OPERATORS + "/" + samId).statusCode()));

      assertThat(statuses).containsExactlyInAnyOrder(204, 404);
    }
  }

  private Answer add(String email) {
    return sam.calls().body(Map.of("email", email)).post(OPERATORS);
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
