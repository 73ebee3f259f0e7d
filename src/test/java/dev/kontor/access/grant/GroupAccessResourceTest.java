package dev.kontor.access.grant;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.onFuture;
import static dev.kontor.support.Accesses.onType;
import static dev.kontor.support.Accesses.replace;
import static dev.kontor.support.Groups.make;
import static dev.kontor.support.Groups.path;
import static dev.kontor.support.Groups.putIn;
import static dev.kontor.support.Groups.remove;
import static dev.kontor.support.Groups.replaceAccess;
import static dev.kontor.support.Groups.takeOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACC-4 and invariant 4: what a work group is granted, its members have as long as they are in. */
@KontorTest
class GroupAccessResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;

  private Person anna;
  private Person carl;
  private String carlsId;
  private UUID drive;

  @BeforeEach
  void anOrganisationOfTwoWithADrive() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    carlsId = customers.memberId(anna, carl);
    drive = shelf.add(anna, "drive");
  }

  @Test
  void theAccessIsReadAndReplacedOnTheVersionThatWasRead() {
    var group = make(anna, "Web design");
    var access = path(anna) + "/" + group + "/access";
    anna.calls()
        .get(access)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("everything", equalTo(false))
        .body("grants", hasSize(0));

    var matrix = matrix(on(drive, "use", "statistics"), onFuture("domain", "technical"));
    anna.calls().body(matrix).put(access).then().statusCode(428);
    anna.calls().header("If-Match", "\"7\"").body(matrix).put(access).then().statusCode(412);
    anna.calls()
        .header("If-Match", "\"0\"")
        .body(matrix)
        .put(access)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("grants", hasSize(2));
    replaceAccess(anna, group, matrix).statusCode(200).header("ETag", equalTo("\"1\""));

    anna.calls()
        .get(access)
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("grants[0].productId", equalTo(drive.toString()))
        .body("grants[0].rights", equalTo(List.of("statistics", "use")))
        .body("grants[1].productType", equalTo("domain"))
        .body("grants[1].futureProducts", equalTo(true));
  }

  @Test
  void joiningGivesTheGrantsAndLeavingTakesThemAwayButKeepsDirectOnes() {
    replace(anna, carlsId, matrix(on(drive, "use"))).statusCode(200);
    var group = make(anna, "Web design", on(drive, "use", "technical"));
    assertThat(mayI(carl, anna.organisationId(), drive, "technical")).isEqualTo("right_missing");

    putIn(anna, group, carlsId).statusCode(204);

    assertThat(effective(anna, carlsId))
        .containsExactly(drive + " technical group", drive + " use group", drive + " use direct");
    assertThat(mayI(carl, anna.organisationId(), drive, "technical")).isEqualTo("granted");

    takeOut(anna, group, carlsId).statusCode(204);

    assertThat(effective(anna, carlsId)).containsExactly(drive + " use direct");
    assertThat(mayI(carl, anna.organisationId(), drive, "technical")).isEqualTo("right_missing");
    assertThat(mayI(carl, anna.organisationId(), drive, "use")).isEqualTo("granted");
  }

  @Test
  void eachRightTellsWhichGroupsItComesFrom() {
    replace(anna, carlsId, matrix(on(drive, "use"))).statusCode(200);
    var first = make(anna, "Web design", on(drive, "use"));
    var second = make(anna, "Shop", on(drive, "use"));
    putIn(anna, first, carlsId);
    putIn(anna, second, carlsId);

    anna.calls()
        .get("/v1/organisations/{o}/members/{m}/access", anna.organisationId(), carlsId)
        .then()
        .statusCode(200)
        .body("grants", hasSize(1))
        .body("effective", hasSize(1))
        .body(
            "effective[0].sources",
            equalTo(
                List.of(
                    Map.of("kind", "group", "groupId", first),
                    Map.of("kind", "group", "groupId", second),
                    Map.of("kind", "direct"))));

    takeOut(anna, first, carlsId).statusCode(204);

    assertThat(effective(anna, carlsId))
        .containsExactlyInAnyOrder(drive + " use direct", drive + " use group");
    assertThat(mayI(carl, anna.organisationId(), drive, "use")).isEqualTo("granted");
  }

  @Test
  void aChangeReachesAllMembersAtOnce() {
    var site = shelf.add(anna, "web_hosting");
    var group = make(anna, "Web design", on(drive, "use"));
    putIn(anna, group, carlsId);

    replaceAccess(anna, group, matrix(onType("web_hosting", "technical"))).statusCode(200);

    assertThat(effective(anna, carlsId)).containsExactly(site + " technical group");
    assertThat(mayI(carl, anna.organisationId(), drive, "use")).isEqualTo("right_missing");
    carl.calls()
        .get("/v1/organisations/{o}/products/{p}", anna.organisationId(), drive)
        .then()
        .statusCode(404);
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=group.access_changed", anna.organisationId())
        .then()
        .body("items", hasSize(2))
        .body("items[0].subject.label", equalTo("Web design"))
        .body("items[0].before.products." + drive, equalTo(List.of("use")))
        .body("items[0].after.products." + site, equalTo(List.of("technical")));
  }

  @Test
  void productsToComeReachWhoIsInTheGroupWheneverTheyJoined() {
    var group = make(anna, "Web design", onFuture("drive", "use"));
    putIn(anna, group, carlsId);
    assertThat(effective(anna, carlsId)).isEmpty();

    var later = shelf.add(anna, "drive");
    var dora = customers.newMember(anna, "external");
    var dorasId = customers.memberId(anna, dora);
    putIn(anna, group, dorasId);

    assertThat(effective(anna, carlsId)).containsExactly(later + " use group");
    assertThat(effective(anna, dorasId)).containsExactly(later + " use group");
    anna.calls()
        .get(path(anna) + "/" + group + "/access")
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("grants", hasSize(2));
    takeOut(anna, group, carlsId);
    assertThat(effective(anna, carlsId)).isEmpty();
  }

  @Test
  void everythingIsEverythingWhileInTheGroup() {
    var group = make(anna, "Deputies");
    replaceAccess(anna, group, Map.of("everything", true, "grants", List.of()))
        .statusCode(200)
        .body("everything", equalTo(true));
    putIn(anna, group, carlsId);
    var later = shelf.addDomain(anna.organisationId());

    assertThat(effective(anna, carlsId))
        .hasSize(3 + 2)
        .contains(drive + " statistics group", later + " technical group");

    takeOut(anna, group, carlsId);
    assertThat(effective(anna, carlsId)).isEmpty();
  }

  @Test
  void whatARemovedGroupGaveIsGoneAndComesBackWithNoOtherOfItsName() {
    replace(anna, carlsId, matrix(on(drive, "use"))).statusCode(200);
    var group = make(anna, "Web design", on(drive, "technical"), onFuture("drive", "technical"));
    putIn(anna, group, carlsId);

    remove(anna, group).statusCode(204);

    shelf.add(anna, "drive");
    assertThat(effective(anna, carlsId)).containsExactly(drive + " use direct");
    assertThat(mayI(carl, anna.organisationId(), drive, "technical")).isEqualTo("right_missing");

    var again = make(anna, "Web design");
    anna.calls().get(path(anna) + "/" + again + "/access").then().body("grants", hasSize(0));
    anna.calls().get(path(anna) + "/" + again).then().body("members", equalTo(0));
  }

  @Test
  void whoIsRemovedAndComesBackStartsWithoutGroupsAndGrants() {
    replace(anna, carlsId, matrix(on(drive, "use"))).statusCode(200);
    var group = make(anna, "Web design", on(drive, "technical"));
    putIn(anna, group, carlsId);

    anna.calls()
        .header("If-Match", "*")
        .delete("/v1/organisations/{o}/members/{m}", anna.organisationId(), carlsId)
        .then()
        .statusCode(204);
    anna.calls().get(path(anna) + "/" + group).then().body("members", equalTo(0));
    var invitation = customers.invite(anna, carl.email(), "collaborator");
    carl.calls().post("/v1/me/invitations/{id}/accept", invitation).then().statusCode(200);

    assertThat(effective(anna, customers.memberId(anna, carl))).isEmpty();
    assertThat(mayI(carl, anna.organisationId(), drive, "use")).isEqualTo("right_missing");
  }

  @Test
  void whatThereIsNotIsRefusedAndNothingChanges() {
    var group = make(anna, "Web design", on(drive, "use"));
    var strangers = shelf.add(customers.somebody(), "drive");

    replaceAccess(anna, group, matrix(on(drive, "use"), on(strangers, "use")))
        .statusCode(422)
        .body("type", equalTo("/problems/granted-product-unknown"))
        .body("violations[0].field", equalTo("grants[1].productId"));
    replaceAccess(anna, group, matrix(on(drive, "scanning")))
        .statusCode(422)
        .body("type", equalTo("/problems/granted-right-unknown"));
    replaceAccess(anna, UUID.randomUUID().toString(), matrix()).statusCode(404);

    anna.calls()
        .get(path(anna) + "/" + group + "/access")
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("grants[0].rights", equalTo(List.of("use")));
  }
}
