package dev.kontor.operator.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Authenticator;
import dev.kontor.support.Contract;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may call what is for operators only. */
@KontorTest
class OperatorAccessTest {
  private static final String USERS = "/v1/operator/users";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;

  @Test
  void customersMayNotKnowThatThereIsSomething() {
    customers
        .somebody()
        .calls()
        .get(USERS)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void withoutASecondFactorNothingIsOpenAndTheRefusalTellsWhereToEnrol() {
    var sam = customers.newPerson();
    operators.appoint(sam);

    isRefused(sam);
    Authenticator.enrolledBy(sam, time.now());
    isRefused(sam);
  }

  private static void isRefused(Person sam) {
    sam.calls()
        .get(USERS)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/operator-second-factor-required"))
        .body("enrolment", equalTo("/v1/me/two-factor"));
  }

  @Test
  void aSessionThatWasOpenedWithASecondFactorIsLetIn() {
    operators.newOperator().calls().get(USERS).then().statusCode(200);
  }

  @Test
  void withTheLastFactorGoesTheAccess() {
    var sam = customers.newPerson();
    operators.appoint(sam);
    var app = Authenticator.enrolledBy(sam, time.now());
    var strong = Operators.signedInBy(sam, app.recoveryCodes().get(0));
    strong.calls().get(USERS).then().statusCode(200);

    strong.calls().delete("/v1/me/two-factor/methods/{id}", app.methodId()).then().statusCode(204);

    isRefused(strong);
  }

  @Test
  void allWritesNeedAFreshPassword() {
    var sam = new Tenant(operators.newOperator(), Map.of());
    time.passes(Duration.ofMinutes(5));

    sam.person().calls().get(USERS).then().statusCode(200);
    for (var operation : writes()) {
      var answer = sam.calls(operation).send();
      assertThat(answer.statusCode()).as(operation.id()).isEqualTo(401);
      assertThat(answer.json().path("type").asText())
          .isEqualTo("/problems/fresh-authentication-required");
    }
  }

  private static List<Contract.Operation> writes() {
    return Contract.committed().operations().stream()
        .filter(each -> each.isOfOperators() && !each.method().equals("GET"))
        .toList();
  }

  @Test
  void theActivityTellsThatAnOperatorDidItButNotFromWhere() {
    var anna = customers.newPerson();
    operators.newOperator().calls().get(USERS + "/" + anna.id()).then().statusCode(200);

    anna.calls()
        .get("/v1/me/activity?kind=support.seen")
        .then()
        .body("items.actor.kind", hasItem("operator"))
        .body("items[0].address", equalTo(""))
        .body("items[0].userAgent", equalTo(""));
  }
}
