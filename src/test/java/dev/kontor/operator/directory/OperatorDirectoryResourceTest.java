package dev.kontor.operator.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Authenticator;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of users and organisations. */
@KontorTest
class OperatorDirectoryResourceTest {
  private static final String USERS = "/v1/operator/users";
  private static final String ORGANISATIONS = "/v1/operator/organisations";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person sam;
  private Person anna;

  @BeforeEach
  void annaIsACustomer() {
    sam = operators.newOperator();
    anna = customers.newPerson();
  }

  @Test
  void usersAreFoundByAddressAndId() {
    for (var text : new String[] {anna.email(), anna.id().toString()}) {
      sam.calls().get(USERS + "?q=" + text).then().body("items.email", contains(anna.email()));
    }
    sam.calls().get(USERS + "?q=%25%25").then().body("items.size()", equalTo(0));
    assertThat(sam.calls().get(USERS + "?q=na%20kel&limit=1").jsonPath().getList("items"))
        .hasSize(1);
  }

  @Test
  void listsGoOnAtNext() {
    var first = sam.calls().get(USERS + "?limit=1").then().extract().jsonPath();
    var second = sam.calls().get(USERS + "?limit=1&after=" + first.getString("next")).jsonPath();
    assertThat(second.getString("items[0].id")).isGreaterThan(first.getString("items[0].id"));
    sam.calls().get(ORGANISATIONS + "?after=" + first.getString("next")).then().statusCode(404);
  }

  @Test
  void aUserIsShownWithoutSecretsAndLearnsOfIt() {
    var app = Authenticator.enrolledBy(anna, time.now());
    var answer = sam.calls().get(USERS + "/" + anna.id()).then().statusCode(200);

    answer
        .body("user.email", equalTo(anna.email()))
        .body("secondFactors", contains("totp"))
        .body("memberships[0].organisationId", equalTo(anna.organisationId().toString()))
        .body("memberships[0].role", equalTo("legal_representative"));
    assertThat(answer.extract().asString())
        .doesNotContain(app.secret())
        .doesNotContainIgnoringCase("hash")
        .doesNotContainIgnoringCase("password");
    anna.calls().get("/v1/me/activity?kind=support.seen").then().body("items.size()", equalTo(1));
    sam.calls().get(USERS + "/019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f").then().statusCode(404);
  }

  @Test
  void organisationsAreFoundByNameAndId() {
    sam.calls()
        .get(ORGANISATIONS + "?q=" + anna.organisationId())
        .then()
        .body("items.id", contains(anna.organisationId().toString()))
        .body("items[0].members", equalTo(1));
    assertThat(sam.calls().get(ORGANISATIONS + "?q=anna&limit=2").jsonPath().getList("items"))
        .hasSize(2);
  }

  @Test
  void anOrganisationShowsWhichSupportRunsForIt() {
    var of = ORGANISATIONS + "?q=" + anna.organisationId();
    sam.calls().get(of).then().body("items[0].supportLevel", nullValue());
    shelf.add(anna, "premium_support");
    sam.calls().get(of).then().body("items[0].supportLevel", nullValue());
    tables.run(
        "update product set offer = 'premium_support_pro' where organisation_id = ?",
        anna.organisationId());

    sam.calls().get(of).then().body("items[0].supportLevel", equalTo("pro"));

    for (var status : new String[] {"expired", "ended"}) {
      tables.run(
          "update product set status = ? where organisation_id = ?", status, anna.organisationId());
      sam.calls().get(of).then().body("items[0].supportLevel", nullValue());
    }
  }
}
