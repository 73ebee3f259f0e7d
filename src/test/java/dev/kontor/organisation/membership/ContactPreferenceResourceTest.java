package dev.kontor.organisation.membership;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MEM-8: each chooses which notices come, and somebody reads those of billing and domains. */
@KontorTest
class ContactPreferenceResourceTest {
  private static final Map<String, Object> ALL =
      Map.of("billing", true, "technical", true, "domains", true, "security", true, "news", true);

  @Inject Customers customers;

  @Test
  void whoManagesReadsEverythingButNewsAtFirst() {
    var anna = customers.newPerson();
    var carl = customers.newMember(anna, "collaborator");

    read(anna, anna).statusCode(200).body("", equalTo(choice(true, true, true, true, false)));
    read(carl, carl).statusCode(200).body("", equalTo(choice(false, true, false, true, false)));
  }

  @Test
  void onlyOneselfChooses() {
    var anna = customers.newPerson();
    var carl = customers.newMember(anna, "collaborator");
    var emil = customers.newMember(anna, "external");
    var stranger = customers.newPerson();

    put(anna, carl, ALL).statusCode(403).body("type", equalTo("/problems/own-preferences-only"));
    read(anna, carl).statusCode(200);
    read(carl, anna).statusCode(403);
    put(carl, anna, ALL).statusCode(403);
    read(emil, carl).statusCode(404);
    put(emil, carl, ALL).statusCode(404);
    read(stranger, carl).statusCode(404);
    put(emil, emil, ALL).statusCode(200).body("news", equalTo(true));
    put(carl, carl, ALL).statusCode(200);
  }

  @Test
  void aChoiceIsWholeAndNamesItsVersion() {
    var anna = customers.newPerson();
    var etag = read(anna, anna).extract().header("ETag");
    var half = new HashMap<>(ALL);
    half.remove("news");

    anna.calls().body(ALL).put(path(anna, anna)).then().statusCode(428);
    put(anna, anna, "\"77\"", ALL).statusCode(412);
    put(anna, anna, "*", half).statusCode(422).body("violations.field", hasItem("news"));
    put(anna, anna, etag, ALL).statusCode(200);
    put(anna, anna, etag, ALL).statusCode(412);
    anna.calls()
        .queryParam("kind", "member.contact_preferences_changed")
        .get("/v1/organisations/{id}/activity", anna.organisationId())
        .then()
        .body("items.before", equalTo(List.of(Map.of("news", false))))
        .body("items.after", equalTo(List.of(Map.of("news", true))));
  }

  @Test
  void administratorsCannotRefuseSecurityNotices() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");
    var carl = customers.newMember(anna, "collaborator");
    var none = choice(false, false, false, false, false);

    put(admin, admin, none)
        .statusCode(409)
        .body("type", equalTo("/problems/security-notices-required"));
    put(anna, anna, choice(true, true, true, false, true)).statusCode(409);
    put(carl, carl, none).statusCode(200);

    changeRole(anna, carl, "administrator");
    read(carl, carl).body("security", equalTo(true)).body("technical", equalTo(false));
  }

  @Test
  void theLastReaderOfBillingOrDomainsStays() {
    var anna = customers.newPerson();
    for (var chosen :
        List.of(choice(false, true, true, true, false), choice(true, true, false, true, false))) {
      put(anna, anna, chosen).statusCode(409).body("type", equalTo("/problems/last-notice-reader"));
    }
    read(anna, anna).body("billing", equalTo(true)).body("domains", equalTo(true));
    var admin = customers.newMember(anna, "administrator");

    put(anna, anna, choice(false, false, false, true, false)).statusCode(200);
    put(admin, admin, choice(false, true, true, true, false)).statusCode(409);
  }

  @Test
  void theLongestServingLegalRepresentativeInheritsTheNotices() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "legal_representative");
    var carl = customers.newMember(anna, "administrator");
    put(carl, carl, ALL).statusCode(200);
    put(anna, anna, choice(false, false, false, true, false)).statusCode(200);
    put(bea, bea, choice(false, false, false, true, false)).statusCode(200);

    carl.calls().delete("/v1/me/organisations/{id}", carl.organisationId()).then().statusCode(204);

    read(anna, anna).body("", equalTo(choice(true, false, true, true, false)));
    read(bea, bea).body("", equalTo(choice(false, false, false, true, false)));
    anna.calls()
        .queryParam("kind", "member.contact_preferences_changed")
        .get("/v1/organisations/{id}/activity", anna.organisationId())
        .then()
        .body("items[0].subject.label", equalTo(anna.email()))
        .body("items[0].after", equalTo(Map.of("billing", true, "domains", true)));
  }

  @Test
  void whoMayNotSeeMoneyOrDomainsIsNoReaderOfTheirNotices() {
    var anna = customers.newPerson();
    var carl = customers.newMember(anna, "collaborator");
    put(carl, carl, ALL).statusCode(200);
    put(anna, anna, choice(false, true, true, true, false))
        .statusCode(409)
        .body("type", equalTo("/problems/last-notice-reader"));

    var bea = customers.newMember(anna, "administrator");
    put(anna, anna, choice(false, true, false, true, false)).statusCode(200);
    changeRole(anna, bea, "collaborator");

    read(anna, anna).body("", equalTo(choice(true, true, true, true, false)));
    read(bea, bea).body("billing", equalTo(true));
  }

  private void changeRole(Person head, Person member, String role) {
    head.calls()
        .header("If-Match", "*")
        .body(Map.of("role", role))
        .patch(
            "/v1/organisations/{organisation}/members/{member}",
            head.organisationId(),
            customers.memberId(head, member))
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> choice(
      boolean billing, boolean technical, boolean domains, boolean security, boolean news) {
    return Map.of(
        "billing", billing,
        "technical", technical,
        "domains", domains,
        "security", security,
        "news", news);
  }

  /** The path of a member's preferences, by the membership that the member sees. */
  private static String path(Person actor, Person member) {
    String id =
        member
            .calls()
            .get("/v1/me/organisations")
            .path("items[id=" + member.organisationId() + "][0].memberId");
    return "/v1/organisations/"
        + actor.organisationId()
        + "/members/"
        + id
        + "/contact-preferences";
  }

  private static Expectations read(Person actor, Person member) {
    return actor.calls().get(path(actor, member)).then();
  }

  private static Expectations put(Person actor, Person member, Map<String, Object> chosen) {
    return put(actor, member, "*", chosen);
  }

  private static Expectations put(
      Person actor, Person member, String ifMatch, Map<String, Object> chosen) {
    return actor.calls().header("If-Match", ifMatch).body(chosen).put(path(actor, member)).then();
  }
}
