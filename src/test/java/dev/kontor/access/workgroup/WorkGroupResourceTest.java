package dev.kontor.access.workgroup;

import static dev.kontor.support.Groups.add;
import static dev.kontor.support.Groups.make;
import static dev.kontor.support.Groups.path;
import static dev.kontor.support.Groups.putIn;
import static dev.kontor.support.Groups.remove;
import static dev.kontor.support.Groups.takeOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-4: work groups are made and named, and members get into them and out. */
@KontorTest
class WorkGroupResourceTest {
  @Inject Customers customers;
  @Inject Crowd crowd;

  private Person anna;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
  }

  @Test
  void aGroupIsMadeAndRead() {
    var made =
        add(anna, "  Web design ")
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .header("Location", matchesPattern(".*/groups/[0-9a-f-]{36}"))
            .body("name", equalTo("Web design"))
            .body("members", equalTo(0))
            .extract();

    anna.calls()
        .get(made.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("id", equalTo(made.path("id")))
        .body("name", equalTo("Web design"));
  }

  @Test
  void groupsAreListedOldestFirstInPages() {
    var ids = List.of(make(anna, "Zermatt"), make(anna, "Arosa"), make(anna, "Davos"));

    var first = list("?limit=2").body("items.id", equalTo(ids.subList(0, 2))).extract().jsonPath();
    make(anna, "Locarno");
    list("?limit=2&after=" + first.getString("next"))
        .body("items.name", equalTo(List.of("Davos", "Locarno")))
        .body("next", equalTo(null));
  }

  private Expectations list(String query) {
    return anna.calls().get(path(anna) + query).then().statusCode(200);
  }

  @Test
  void aGroupIsRenamedOnTheVersionThatWasRead() {
    var id = make(anna, "Web design");

    rename(id, null, "Shop").statusCode(428);
    rename(id, "\"7\"", "Shop").statusCode(412);
    rename(id, "\"0\"", "Shop")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("name", equalTo("Shop"));
    rename(id, "*", "Shop").statusCode(200).header("ETag", equalTo("\"1\""));
    rename(id, "*", " ").statusCode(422).body("violations[0].field", equalTo("name"));

    activity("group.changed")
        .body("items", hasSize(1))
        .body("items[0].subject.id", equalTo(id))
        .body("items[0].before", equalTo(Map.of("name", "Web design")))
        .body("items[0].after", equalTo(Map.of("name", "Shop")));
  }

  private Expectations rename(String id, String ifMatch, String name) {
    var call = anna.calls().body(Map.of("name", name));
    return (ifMatch == null ? call : call.header("If-Match", ifMatch))
        .patch(path(anna) + "/" + id)
        .then();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Web design", "WEB Design", "  web design  "})
  void anOrganisationUsesANameOnce(String again) {
    make(anna, "Web design");
    var other = make(anna, "Shop");

    add(anna, again).statusCode(409).body("type", equalTo("/problems/group-name-taken"));
    rename(other, "*", again).statusCode(409).body("type", equalTo("/problems/group-name-taken"));

    rename(other, "*", "SHOP").statusCode(200).body("name", equalTo("SHOP"));
    assertThat(list("").extract().<List<String>>path("items.name"))
        .containsExactly("Web design", "SHOP");
  }

  @Test
  void aNameIsFreeInOtherOrganisationsAndWhereItsGroupIsGone() {
    var id = make(anna, "Web design");
    make(customers.newPerson(), "Web design");

    remove(anna, id).statusCode(204);

    make(anna, "Web design");
  }

  @Test
  void aGroupIsRemovedOnTheVersionThatWasRead() {
    var id = make(anna, "Web design");

    anna.calls().delete(path(anna) + "/" + id).then().statusCode(428);
    anna.calls().header("If-Match", "\"7\"").delete(path(anna) + "/" + id).then().statusCode(412);
    remove(anna, id).statusCode(204);

    anna.calls().get(path(anna) + "/" + id).then().statusCode(404);
    remove(anna, id).statusCode(404);
    list("").body("items", hasSize(0));
    activity("group").body("items.kind", equalTo(List.of("group.removed", "group.added")));
  }

  @Test
  void aMemberIsPutInOnceAndTakenOutOnce() {
    var group = make(anna, "Web design");
    var carl = customers.newMember(anna, "external");
    var carlsId = customers.memberId(anna, carl);

    putIn(anna, group, carlsId).statusCode(204);
    putIn(anna, group, carlsId).statusCode(204);
    list("").body("items[0].members", equalTo(1));

    takeOut(anna, group, carlsId).statusCode(204);
    takeOut(anna, group, carlsId).statusCode(404);
    list("").body("items[0].members", equalTo(0));

    activity("group.member_added")
        .body("items", hasSize(1))
        .body("items[0].subject.label", equalTo("Web design"))
        .body("items[0].after.member", equalTo(carl.email()));
    activity("group.member_removed")
        .body("items", hasSize(1))
        .body("items[0].before.member", equalTo(carl.email()));
    carl.calls()
        .get("/v1/me/activity?kind=group")
        .then()
        .body("items.kind", equalTo(List.of("group.member_removed", "group.member_added")));
  }

  @Test
  void membersAreListedByGroup() {
    var group = make(anna, "Web design");
    var ids = crowd.join(anna.organisationId(), "collaborator", 4);
    ids.subList(0, 3).forEach(id -> putIn(anna, group, id.toString()).statusCode(204));

    var first = members("?group=" + group + "&limit=2").body("items", hasSize(2));
    var rest =
        members("?group=" + group + "&limit=2&after=" + first.extract().path("next"))
            .body("next", equalTo(null));

    assertThat(first.extract().<List<String>>path("items.id"))
        .doesNotContainAnyElementsOf(rest.extract().<List<String>>path("items.id"))
        .hasSize(2);
    rest.body("items", hasSize(1));
    members("?group=" + UUID.randomUUID()).body("items", hasSize(0));
    anna.calls()
        .get("/v1/organisations/{o}/members?group=design", anna.organisationId())
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("group"))
        .body("violations[0].in", equalTo("query"));
  }

  private Expectations members(String query) {
    return anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/members" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void whoDoesNotManageMembersLearnsNothingOfGroups() {
    var group = make(anna, "Web design");
    var carl = customers.newMember(anna, "collaborator");
    var carlsId = customers.memberId(anna, carl);
    var members = "/v1/organisations/" + anna.organisationId() + "/members";

    carl.calls().get(members).then().statusCode(200);
    carl.calls().get(members + "?group=" + group).then().statusCode(403);
    carl.calls().get(members + "?group=design").then().statusCode(403);
    carl.calls().get(path(anna)).then().statusCode(403);
    carl.calls().get(path(anna) + "/" + group).then().statusCode(403);
    carl.calls().get(path(anna) + "/" + group + "/access").then().statusCode(403);
    carl.calls().put(path(anna) + "/" + group + "/members/" + carlsId).then().statusCode(403);
    list("").body("items[0].members", equalTo(0));
  }

  @Test
  void administratorsManageGroupsOfEverybody() {
    var bea = customers.newMember(anna, "administrator");
    var group = make(bea, "Board");

    putIn(bea, group, customers.memberId(anna, anna)).statusCode(204);

    list("").body("items[0].members", equalTo(1));
  }

  @Test
  void theGroupsAndMembersOfOthersAreNotThere() {
    var stranger = customers.newPerson();
    var group = make(anna, "Web design");
    var theirs = make(stranger, "Web design");
    var annasId = customers.memberId(anna, anna);
    var strangersId = customers.memberId(stranger, stranger);

    putIn(anna, theirs, annasId).statusCode(404);
    putIn(anna, group, strangersId).statusCode(404);
    takeOut(anna, group, strangersId).statusCode(404);
    rename(theirs, "*", "Mine").statusCode(404);
    remove(anna, theirs).statusCode(404);
    anna.calls().get(path(anna) + "/" + theirs).then().statusCode(404);
    anna.calls().get(path(anna) + "/" + theirs + "/access").then().statusCode(404);
    anna.calls().get(path(stranger) + "/" + theirs).then().statusCode(404);
    members("?group=" + theirs).body("items", hasSize(0));

    stranger
        .calls()
        .get(path(stranger) + "/" + theirs)
        .then()
        .body("name", equalTo("Web design"))
        .body("members", equalTo(0));
  }

  private Expectations activity(String kind) {
    return anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/activity?kind=" + kind)
        .then()
        .statusCode(200);
  }
}
