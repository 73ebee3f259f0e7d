package dev.kontor.access.finder;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-9: a user's products, over all their organisations. */
@KontorTest
class FinderResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Shelf shelf;

  private Person anna;
  private UUID first;
  private UUID second;

  @BeforeEach
  void anOrganisationWithTwoProducts() {
    anna = customers.newPerson();
    first = shelf.add(anna, "drive");
    second = shelf.add(anna, "ticketing");
  }

  @Test
  void aProductIsToldWithItsOrganisation() {
    String organisation =
        anna.calls().get("/v1/organisations/{id}", anna.organisationId()).path("name");

    find(anna, "?limit=1")
        .then()
        .statusCode(200)
        .body("items[0]", aMapWithSize(7))
        .body("items[0].id", equalTo(first.toString()))
        .body("items[0].organisationId", equalTo(anna.organisationId().toString()))
        .body("items[0].organisationName", equalTo(organisation))
        .body("items[0].type", equalTo("drive"))
        .body("items[0].name", equalTo("drive of " + anna.email()))
        .body("items[0].status", equalTo("active"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"legal_representative", "administrator"})
  void rolesThatManageSeeAllProducts(String role) {
    assertThat(found(customers.newMember(anna, role), "")).containsExactly(first, second);
  }

  @Test
  void whoHasNoPartInThemSeesNone() {
    assertThat(found(customers.newMember(anna, "collaborator"), "")).isEmpty();
    assertThat(found(customers.newMember(anna, "external"), "")).isEmpty();
    assertThat(found(customers.newPerson(), "")).isEmpty();
  }

  @Test
  void accountingSeesAllProductsForAsLongAsItLasts() {
    var carl = customers.newMember(anna, "collaborator");

    permit(carl, List.of("accounting"));
    assertThat(found(carl, "")).containsExactly(first, second);

    permit(carl, List.of());
    assertThat(found(carl, "")).isEmpty();
  }

  @Test
  void directGrantsShowTheirProductsUntilTheyAreTakenBack() {
    var carl = customers.newMember(anna, "external");
    var carlsId = customers.memberId(anna, carl);

    replace(anna, carlsId, matrix(on(second, "use", "reports"))).statusCode(200);
    assertThat(found(carl, "")).containsExactly(second);

    replace(anna, carlsId, matrix()).statusCode(200);
    assertThat(found(carl, "")).isEmpty();

    replace(anna, carlsId, Map.of("everything", true, "grants", List.of())).statusCode(200);
    assertThat(found(carl, "")).containsExactly(first, second);
  }

  @Test
  void grantsOfAGroupShowTheirProductsToItsMembers() {
    var carl = customers.newMember(anna, "collaborator");
    String group =
        anna.calls()
            .body(Map.of("name", "Web design"))
            .post(organisation("/groups"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    anna.calls()
        .header("If-Match", "*")
        .body(matrix(on(first, "use")))
        .put(organisation("/groups/" + group + "/access"))
        .then()
        .statusCode(200);
    assertThat(found(carl, "")).isEmpty();
    var membership = organisation("/groups/" + group + "/members/");

    anna.calls().put(membership + customers.memberId(anna, carl)).then().statusCode(204);
    assertThat(found(carl, "")).containsExactly(first);

    anna.calls().delete(membership + customers.memberId(anna, carl)).then().statusCode(204);
    assertThat(found(carl, "")).isEmpty();
  }

  @Test
  void allOrganisationsAreLookedThroughEachByWhatOneIsThere() {
    var bea = customers.newPerson();
    var own = shelf.add(bea, "drive");
    join(bea, "external");
    var later = shelf.add(anna, "drive");
    replace(anna, customers.memberId(anna, bea), matrix(on(later, "use"))).statusCode(200);

    assertThat(found(bea, "")).containsExactly(own, later);
    assertThat(found(anna, "")).containsExactly(first, second, later);
  }

  @Test
  void aSuspendedMembershipShowsNothingWhileOthersDo() {
    var bea = customers.newPerson();
    var own = shelf.add(bea, "drive");
    join(bea, "administrator");
    assertThat(found(bea, "")).containsExactly(first, second, own);
    var sam = operators.newOperator();
    var block = "/v1/operator/users/" + bea.id() + "/block";

    sam.calls()
        .body(
            Map.of(
                "scope", "membership",
                "organisationId", anna.organisationId(),
                "reason", "The phone was stolen",
                "evidence", "Called back",
                "channels", List.of("hotline", "web")))
        .put(block)
        .then()
        .statusCode(200);
    assertThat(found(bea, "")).containsExactly(own);

    sam.calls()
        .delete(block + "?scope=membership&organisationId=" + anna.organisationId())
        .then()
        .statusCode(204);
    assertThat(found(bea, "")).containsExactly(first, second, own);
  }

  @Test
  void whoIsRemovedSeesNothingAnyMore() {
    var carl = customers.newMember(anna, "administrator");
    var carlsId = customers.memberId(anna, carl);

    anna.calls()
        .header("If-Match", "*")
        .delete(organisation("/members/" + carlsId))
        .then()
        .statusCode(204);

    assertThat(found(carl, "")).isEmpty();
  }

  @Test
  void theListIsFilteredByTypeAndName() {
    assertThat(found(anna, "?type=drive")).containsExactly(first);
    assertThat(found(anna, "?q=" + encoded("TICKETING of"))).containsExactly(second);
    assertThat(found(anna, "?type=drive&q=ticketing")).isEmpty();
    assertThat(found(anna, "?q=" + encoded("%"))).isEmpty();
    assertThat(found(anna, "?q=_")).isEmpty();
    assertThat(found(anna, "?q=" + encoded("\\"))).isEmpty();
  }

  @Test
  void anUnknownTypeIsRefused() {
    find(anna, "?type=unknown")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/product-type-unknown"))
        .body("violations[0].field", equalTo("type"));
  }

  @ParameterizedTest
  @CsvSource({
    "alpenglück.ch, true",
    "ALPENGLÜCK.CH, true",
    "Alpenglück.ch., true",
    "alpenglück, true",
    "www.alpenglück.ch, false",
    "xn--alpenglck-w9a.ch, true",
    "XN--ALPENGLCK, true",
    "alpengl, true",
    "alpenglueck, false",
    ".ch, true"
  })
  void aDomainIsFoundAsPeopleWriteIt(String text, boolean isFound) {
    var domain = shelf.add(anna.organisationId(), "domain", "Alpenglück.ch");

    assertThat(found(anna, "?q=" + encoded(text))).isEqualTo(isFound ? List.of(domain) : List.of());
    shelf.end(domain);
  }

  @Test
  void pagesGoThroughAllOrganisationsInOneOrder() {
    var bea = customers.newPerson();
    join(bea, "administrator");
    var expected = new ArrayList<>(List.of(first, second));
    for (var n = 0; n < 3; n++) {
      expected.add(shelf.add(bea, "drive"));
      expected.addAll(shelf.add(anna, "drive", 2));
    }

    assertThat(pages(bea, 1)).isEqualTo(expected);
    assertThat(pages(bea, 3)).isEqualTo(expected);
    assertThat(pages(bea, 200)).isEqualTo(expected);
  }

  @Test
  void aCursorIsGoodForItsOwnerOnly() {
    var next = Api.json(find(anna, "?limit=1")).path("next").asText();

    find(customers.newMember(anna, "administrator"), "?after=" + next)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    find(anna, "?after=" + next).then().statusCode(200).body("next", nullValue());
  }

  private List<UUID> pages(Person person, int limit) {
    var all = new ArrayList<UUID>();
    var more = "";
    do {
      var answer = find(person, "?limit=" + limit + more);
      var page = ids(answer);
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      var next = Api.json(answer).path("next");
      more = next.isTextual() ? "&after=" + next.asText() : "";
    } while (!more.isEmpty());
    return all;
  }

  private void join(Person person, String role) {
    var invitation = customers.invite(anna, person.email(), role);
    person.calls().post("/v1/me/invitations/" + invitation + "/accept").then().statusCode(200);
  }

  private void permit(Person member, List<String> permissions) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("permissions", permissions))
        .patch(organisation("/members/" + customers.memberId(anna, member)))
        .then()
        .statusCode(200);
  }

  private String organisation(String more) {
    return "/v1/organisations/" + anna.organisationId() + more;
  }

  private static Answer find(Person person, String query) {
    return person.calls().get("/v1/me/products" + query);
  }

  private static List<UUID> found(Person person, String query) {
    return ids(find(person, query));
  }

  private static List<UUID> ids(Answer answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    var ids = new ArrayList<UUID>();
    Api.json(answer)
        .path("items")
        .forEach(each -> ids.add(UUID.fromString(each.path("id").asText())));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
