package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** USR-9 and ORG-6: activity is listed newest first, filtered, paged, and never rewritten. */
@KontorTest
class ActivityResourceTest {
  @Inject Customers customers;
  @Inject Jdbi jdbi;

  @Test
  void anOrganisationsActivityIsNewestFirst() {
    var anna = customers.newPerson();
    rename(anna, "First");
    rename(anna, "Second");

    var items = list(anna, "").extract().jsonPath();

    assertThat(items.getList("items.kind"))
        .containsExactly(
            "organisation.changed",
            "organisation.changed",
            "member.joined",
            "organisation.created");
    assertThat(items.getList("items.subject.label"))
        .containsExactly("Second", "First", anna.email(), "Anna Keller");
    assertThat(items.getList("items.createdAt", String.class))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void whatSomebodyDidAndWhatWasDoneToSomethingIsFound() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "administrator");
    rename(anna, "First");

    var ofAnna = list(anna, "?actor=" + anna.id()).extract().jsonPath();
    assertThat(ofAnna.getList("items.actor.id", String.class))
        .isNotEmpty()
        .containsOnly(anna.id().toString());
    var ofBea = list(anna, "?actor=" + UUID.randomUUID()).extract().jsonPath();
    assertThat(ofBea.getList("items")).isEmpty();
    var ofOrganisation = list(anna, "?subject=" + anna.organisationId()).extract().jsonPath();
    assertThat(ofOrganisation.getList("items.kind"))
        .containsExactly("organisation.changed", "organisation.created");
    var both = "?subject=" + anna.organisationId() + "&actor=" + bea.id();
    assertThat(list(anna, both).extract().jsonPath().getList("items")).isEmpty();
  }

  @Test
  void itSaysWhatAnIdIs() {
    var anna = customers.newPerson();

    anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/activity?actor=anna")
        .then()
        .statusCode(422)
        .body("violations[0].message", startsWith("must be an id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor=anna", "subject=1", "actor=%20", "subject=%00"})
  void whatIsNoIdFindsNobody(String query) {
    var anna = customers.newPerson();

    anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/activity?" + query)
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo(query.split("=")[0]));
  }

  @Test
  void theOwnActivityTellsWhatWasDoneToTheAccountAndNothingElse() {
    var anna = customers.newPerson();
    rename(anna, "First");
    var bea = customers.newMember(anna, "collaborator");

    bea.calls()
        .get("/v1/me/activity")
        .then()
        .statusCode(200)
        .body("items.kind", hasItem("member.joined"))
        .body("items.kind", hasItem("session.opened"));
    anna.calls().get("/v1/me/activity?kind=organisation").then().body("items", hasSize(0));
    anna.calls()
        .get("/v1/me/activity?kind=session")
        .then()
        .body("items.kind", everyItem(startsWith("session.")));
  }

  @Test
  void kindNamesOneKindOrAllOfAThing() {
    var anna = customers.newPerson();
    rename(anna, "First");

    list(anna, "?kind=organisation").body("items", hasSize(2));
    list(anna, "?kind=organisation.changed").body("items", hasSize(1));
    for (var none :
        List.of("organ", "organisation.", "%25", "organisation_changed", "_rganisation")) {
      list(anna, "?kind=" + none).body("items", hasSize(0));
    }
  }

  @Test
  void aPeriodIncludesItsBeginningAndNotItsEnd() {
    var anna = customers.newPerson();
    for (var name : List.of("One", "Two", "Three")) {
      rename(anna, name);
    }
    var changes = list(anna, "?kind=organisation.changed").extract().jsonPath();
    String two = changes.get("items[1].createdAt");
    String three = changes.get("items[0].createdAt");
    var query = "?kind=organisation.changed";

    list(anna, query + "&from=" + two).body("items.after.name", equalTo(List.of("Three", "Two")));
    list(anna, query + "&to=" + two).body("items.after.name", equalTo(List.of("One")));
    list(anna, query + "&from=" + two + "&to=" + three)
        .body("items.after.name", equalTo(List.of("Two")));
    list(anna, query + "&from=" + two + "&to=" + two).body("items", hasSize(0));
    list(anna, query + "&from=" + three + "&to=" + two).body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-11-24",
        "from=2026-11-24T09:00:00",
        "from=2026-13-01T00:00:00Z"
      })
  void aPeriodIsGivenByInstants(String query) {
    var anna = customers.somebody();
    for (var path : List.of(path(anna), path(anna) + ".csv", "/v1/me/activity")) {
      anna.calls()
          .header("Accept", "*/*")
          .get(path + "?" + query)
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/instant-invalid"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=9999-12-31T23:59:59.999999999Z",
        "to=9999-12-31T23:59:59.999999999Z",
        "from=1900-01-01T00:00:00Z",
        "to=1900-01-01T00:00:00Z"
      })
  void theFarthestPeriodsArePeriodsToo(String query) {
    var anna = customers.somebody();

    list(anna, "?" + query);
    anna.calls().get("/v1/me/activity?" + query).then().statusCode(200);
  }

  @Test
  void pagesLoseAndRepeatNothingWhileMoreHappens() {
    var anna = customers.newPerson();
    for (var i = 0; i < 8; i++) {
      rename(anna, "Name " + i);
    }
    var before = list(anna, "").extract().jsonPath().getList("items.id", String.class);
    var seen = new ArrayList<String>();
    var page = list(anna, "?limit=3").extract().jsonPath();
    seen.addAll(page.getList("items.id"));
    while (page.getString("next") != null) {
      rename(anna, "Name after " + seen.size());
      page = list(anna, "?limit=3&after=" + page.getString("next")).extract().jsonPath();
      seen.addAll(page.getList("items.id"));
    }

    assertThat(seen).isEqualTo(before);
  }

  @Test
  void nobodyElseReadsIt() {
    var anna = customers.newPerson();
    var stranger = customers.newPerson();
    rename(anna, "First");
    String cursor = list(anna, "?limit=1").extract().path("next");

    stranger.calls().get(path(anna)).then().statusCode(404);
    stranger.calls().header("Accept", "*/*").get(path(anna) + ".csv").then().statusCode(404);
    stranger.calls().get(path(stranger) + "?after=" + cursor).then().statusCode(404);
    stranger.calls().get("/v1/me/activity?after=" + cursor).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update organisation_activity set actor_name = 'Nobody' where organisation_id = ?",
        "delete from organisation_activity where organisation_id = ?",
        "update user_activity set actor_name = 'Nobody' where user_id = ?",
        "delete from user_activity where user_id = ?"
      })
  void whatWasWrittenStays(String change) {
    var anna = customers.somebody();
    var owner = change.contains("user_id") ? anna.id() : anna.organisationId();

    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change, owner)))
        .hasMessageContaining("append-only");
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/activity";
  }

  private static Expectations list(Person person, String query) {
    return person.calls().get(path(person) + query).then().statusCode(200);
  }

  private static void rename(Person person, String name) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch("/v1/organisations/{id}", person.organisationId())
        .then()
        .statusCode(200);
  }
}
