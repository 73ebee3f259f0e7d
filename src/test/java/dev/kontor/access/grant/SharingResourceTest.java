package dev.kontor.access.grant;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.onType;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.Groups;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-2: who manages a product gives its use to members. */
@KontorTest
@Order(KontorTest.FIRST)
class SharingResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;

  private Person anna;
  private Person carl;
  private Person dora;
  private String carlsId;
  private String dorasId;
  private UUID drive;
  private UUID site;

  @BeforeEach
  void carlManagesADriveAndUsesASite() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    dora = customers.newMember(anna, "external");
    carlsId = customers.memberId(anna, carl);
    dorasId = customers.memberId(anna, dora);
    drive = shelf.add(anna, "drive");
    site = shelf.add(anna, "web_hosting");
    grant(carlsId, on(drive, "technical"), on(site, "use"));
  }

  @Test
  void whoManagesAProductGivesAndTakesItsUse() {
    give(carl, drive, dorasId).statusCode(204);
    give(carl, drive, dorasId).statusCode(204);

    assertThat(effective(anna, dorasId)).containsExactly(drive + " use direct");
    assertThat(mayI(dora, anna.organisationId(), drive, "use")).isEqualTo("granted");

    take(carl, drive, dorasId).statusCode(204);
    take(carl, drive, dorasId).statusCode(204);

    assertThat(effective(anna, dorasId)).isEmpty();
    assertThat(mayI(dora, anna.organisationId(), drive, "use")).isEqualTo("right_missing");
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=member.access_changed", anna.organisationId())
        .then()
        .body("items", hasSize(3))
        .body("items[0].actor.id", equalTo(carl.id().toString()))
        .body("items[0].subject.label", equalTo(dora.email()))
        .body("items[0].before.products." + drive, equalTo(List.of("use")))
        .body("items[1].after.products." + drive, equalTo(List.of("use")));
  }

  @Test
  void onlyUseIsGivenAndTakenAndOtherGrantsStay() {
    grant(dorasId, on(drive, "statistics"), on(site, "technical"));

    give(carl, drive, dorasId).statusCode(204);
    assertThat(effective(anna, dorasId))
        .containsExactly(
            drive + " statistics direct", drive + " use direct", site + " technical direct");

    take(carl, drive, dorasId).statusCode(204);
    assertThat(effective(anna, dorasId))
        .containsExactly(drive + " statistics direct", site + " technical direct");
  }

  @Test
  void whatAGroupGivesStays() {
    var group = Groups.make(anna, "Web design", on(drive, "use"));
    Groups.putIn(anna, group, dorasId).statusCode(204);
    give(carl, drive, dorasId).statusCode(204);

    take(carl, drive, dorasId).statusCode(204);

    assertThat(effective(anna, dorasId)).containsExactly(drive + " use group");
  }

  @Test
  void whoManagesOneProductGivesNoOther() {
    var hidden = shelf.add(anna, "drive");

    give(carl, site, dorasId).statusCode(403);
    take(carl, site, dorasId).statusCode(403);
    give(carl, hidden, dorasId).statusCode(404);
    give(carl, shelf.add(customers.somebody(), "drive"), dorasId).statusCode(404);

    assertThat(effective(anna, dorasId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"use", "statistics"})
  void whoDoesNotManageTheProductGivesNothing(String right) {
    give(dora, drive, carlsId).statusCode(404);
    grant(dorasId, on(drive, right));

    give(dora, drive, carlsId).statusCode(403).body("type", endsWith("/not-allowed"));
    take(dora, drive, carlsId).statusCode(403);
    users(dora, drive, "").statusCode(403);
    invite(dora, drive, Customers.newAddress()).statusCode(403);

    assertThat(effective(anna, carlsId))
        .containsExactly(drive + " technical direct", site + " use direct");
  }

  @Test
  void accountingGivesNothing() {
    grant(carlsId);
    Organisation.giveAccounting(anna, carlsId);

    give(carl, drive, dorasId).statusCode(403);
    users(carl, drive, "").statusCode(403);
  }

  @Test
  void anExternalWhoManagesAProductGivesItsUseToo() {
    grant(dorasId, on(site, "technical"));
    grant(carlsId);

    give(dora, site, carlsId).statusCode(204);

    assertThat(effective(anna, carlsId)).containsExactly(site + " use direct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "legal_representative"})
  void whoHasEverythingByTheirRoleIsGivenNothing(String role) {
    var lea = customers.newMember(anna, role);
    var leasId = customers.memberId(anna, lea);

    give(carl, drive, leasId).statusCode(409).body("type", equalTo("/problems/everything-by-role"));
    take(carl, drive, leasId).statusCode(409);
    give(lea, drive, dorasId).statusCode(204);
  }

  @Test
  void onlyMembersAreGivenSomething() {
    var stranger = customers.somebody();

    give(carl, drive, UUID.randomUUID().toString()).statusCode(404);
    give(carl, drive, customers.memberId(stranger, stranger)).statusCode(404);
  }

  @Test
  void whileLockedOnlyThoseByRoleGiveAndTake() {
    setLock(true);

    give(carl, drive, dorasId).statusCode(403).body("type", equalTo("/problems/product-locked"));
    invite(carl, drive, Customers.newAddress())
        .statusCode(403)
        .body("type", equalTo("/problems/product-locked"));
    give(anna, drive, dorasId).statusCode(204);
    take(carl, drive, dorasId).statusCode(403);
    assertThat(effective(anna, dorasId)).containsExactly(drive + " use direct");

    setLock(false);
    take(carl, drive, dorasId).statusCode(204);
  }

  private void setLock(boolean isOn) {
    var path = path(drive) + "/lock";
    (isOn ? anna.calls().put(path) : anna.calls().delete(path)).then().statusCode(200);
  }

  @Test
  void theUsersOfAProductAreListedWithTheSourcesOfTheirRights() {
    var group = Groups.make(anna, "Board", on(drive, "use", "statistics"));
    Groups.putIn(anna, group, dorasId);
    give(carl, drive, dorasId).statusCode(204);

    users(carl, drive, "")
        .statusCode(200)
        .body("items.email", equalTo(List.of(anna.email(), carl.email(), dora.email())))
        .body("items[0].rights", equalTo(List.of("statistics", "technical", "use")))
        .body("items[0].sources", equalTo(List.of("role")))
        .body("items[1].memberId", equalTo(carlsId))
        .body("items[1].userId", equalTo(carl.id().toString()))
        .body("items[1].rights", equalTo(List.of("technical")))
        .body("items[1].sources", equalTo(List.of("direct")))
        .body("items[2].rights", equalTo(List.of("statistics", "use")))
        .body("items[2].sources", equalTo(List.of("direct", "group")))
        .body("next", nullValue());
    users(anna, site, "").body("items.email", equalTo(List.of(anna.email(), carl.email())));

    var first = users(carl, drive, "?limit=2").body("items", hasSize(2));
    users(carl, drive, "?limit=2&after=" + first.extract().path("next"))
        .body("items.email", equalTo(List.of(dora.email())))
        .body("next", nullValue());
  }

  @Test
  void whoGetsTheUseOfATypesProductsManagesNoneOfThem() {
    grant(dorasId, onType("drive", "use"));

    give(dora, drive, carlsId).statusCode(403);
  }

  private Expectations give(Person person, UUID product, String memberId) {
    return person.calls().put(path(product) + "/users/" + memberId).then();
  }

  private Expectations take(Person person, UUID product, String memberId) {
    return person.calls().delete(path(product) + "/users/" + memberId).then();
  }

  private Expectations users(Person person, UUID product, String query) {
    return person.calls().get(path(product) + "/users" + query).then();
  }

  private Expectations invite(Person person, UUID product, String email) {
    return person.calls().body(Map.of("email", email)).post(path(product) + "/invitations").then();
  }

  @SafeVarargs
  private void grant(String memberId, Map<String, Object>... grants) {
    replace(anna, memberId, matrix(grants)).statusCode(200);
  }

  private String path(UUID product) {
    return "/v1/organisations/" + anna.organisationId() + "/products/" + product;
  }
}
