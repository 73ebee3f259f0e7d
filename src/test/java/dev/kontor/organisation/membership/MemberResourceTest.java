package dev.kontor.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** MEM-1, MEM-2, MEM-4 and MEM-6: who changes whose rank, and from when on it counts. */
@KontorTest
class MemberResourceTest {
  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Mailbox mailbox;
  @Inject KontorClock clock;

  @Test
  void administratorsChangeOthersButNeverALegalRepresentative() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");
    var other = member(anna, "collaborator");

    edit(admin, customers.memberId(anna, anna), role("collaborator"))
        .statusCode(403)
        .body("type", equalTo("/problems/legal-representatives-only"));
    edit(admin, customers.memberId(anna, anna), Map.of("nonsense", 1)).statusCode(403);
    edit(admin, other, role("legal_representative"))
        .statusCode(403)
        .body("type", equalTo("/problems/legal-representatives-only"));
    edit(admin, other, role("administrator")).statusCode(200);
    edit(admin, other, role("external")).statusCode(200).body("external", equalTo(true));
  }

  @Test
  void makingALegalRepresentativeNeedsAFreshPasswordCheck() {
    var anna = customers.newPerson();
    var other = member(anna, "collaborator");
    clock.moveTo(clock.offset().plusMinutes(6));

    edit(anna, other, role("legal_representative"))
        .statusCode(401)
        .header(
            "WWW-Authenticate",
            allOf(
                containsString("error=\"insufficient_user_authentication\""),
                containsString("max_age=300")));
    edit(anna, other, role("administrator")).statusCode(200);
    edit(reauthenticated(anna), other, role("legal_representative"))
        .statusCode(200)
        .body("role", equalTo("legal_representative"));
    edit(anna, other, role("legal_representative")).statusCode(200);
  }

  @Test
  void accountingIsAddedToCollaboratorsAndExternalsOnly() {
    var anna = customers.newPerson();
    var other = member(anna, "collaborator");
    var accounting = Map.<String, Object>of("permissions", List.of("accounting"));

    edit(anna, other, accounting)
        .statusCode(200)
        .body("permissions", equalTo(List.of("accounting")));
    edit(anna, other, role("external")).body("permissions", equalTo(List.of("accounting")));
    edit(anna, other, role("administrator")).statusCode(200).body("permissions", empty());
    edit(anna, other, accounting)
        .statusCode(422)
        .body("type", equalTo("/problems/accounting-included"))
        .body("violations.field", equalTo(List.of("permissions")));
    edit(anna, other, Map.of("role", "external", "permissions", List.of("accounting")))
        .statusCode(200);
    edit(anna, other, Map.of("role", "administrator", "permissions", List.of("accounting")))
        .statusCode(422);
    edit(anna, other, Map.of("permissions", List.of())).body("permissions", empty());
  }

  @Test
  void aRankCountsFromTheNextRequestWithTheSameToken() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "collaborator");
    var id = customers.memberId(anna, bea);
    listInvitations(bea).statusCode(403);

    edit(anna, id, role("administrator")).statusCode(200);
    listInvitations(bea).statusCode(200);
    edit(anna, id, role("external")).statusCode(200);
    listInvitations(bea).statusCode(403);
    bea.calls().get(members(anna)).then().statusCode(403);
    edit(anna, id, Map.of("permissions", List.of("accounting"))).statusCode(200);
    bea.calls()
        .get("/v1/organisations/{id}/billing-addresses", anna.organisationId())
        .then()
        .statusCode(200);
  }

  @Test
  void theLastLegalRepresentativeStaysOne() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "legal_representative");
    var own = customers.memberId(anna, anna);

    edit(anna, own, role("administrator")).statusCode(200).body("role", equalTo("administrator"));
    edit(bea, customers.memberId(bea, bea), role("administrator"))
        .statusCode(409)
        .body("type", equalTo("/problems/last-legal-representative"));
    edit(anna, own, role("legal_representative")).statusCode(403);
    edit(bea, own, role("legal_representative")).statusCode(200);
  }

  @Test
  void anEditNamesItsVersion() {
    var anna = customers.newPerson();
    var other = member(anna, "collaborator");
    var etag = anna.calls().get(members(anna) + "/" + other).header("ETag");

    anna.calls().body(role("external")).patch(members(anna) + "/" + other).then().statusCode(428);
    edit(anna, other, "\"99\"", role("external")).statusCode(412);
    edit(anna, other, etag, role("collaborator")).statusCode(200).header("ETag", equalTo(etag));
    edit(anna, other, etag, role("external")).statusCode(200);
    edit(anna, other, etag, role("collaborator")).statusCode(412);

    activity(anna, "member.role_changed").body("items", hasSize(1));
  }

  @Test
  void aRankThatCannotBeIsRefused() {
    var anna = customers.newPerson();
    var other = member(anna, "collaborator");
    var noRole = new HashMap<String, Object>();
    noRole.put("role", null);
    List.<Map<String, Object>>of(
            role("owner"),
            noRole,
            Map.of("permissions", List.of("technical")),
            Map.of("joinedAt", "2026-01-01T00:00:00Z"))
        .forEach(patch -> edit(anna, other, patch).statusCode(422));
    anna.calls()
        .header("If-Match", "*")
        .body("{\"role\":")
        .patch(members(anna) + "/" + other)
        .then()
        .statusCode(400);
  }

  @Test
  void whoGetsAnotherRankIsToldAndBothLogsTellIt() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "collaborator");

    edit(anna, customers.memberId(anna, bea), role("administrator")).statusCode(200);

    assertThat(Mailbox.text(mailbox.await(bea.email(), "Your role in “Anna Keller”")))
        .contains("administrator");
    activity(anna, "member.role_changed")
        .body("items[0].subject.label", equalTo(bea.email()))
        .body("items[0].before.role", equalTo("collaborator"))
        .body("items[0].after.role", equalTo("administrator"));
    bea.calls()
        .queryParam("kind", "member.role_changed")
        .get("/v1/me/activity")
        .then()
        .body("items[0].actor.id", equalTo(anna.id().toString()));
  }

  @Test
  void anotherOrganisationsMemberIsNotThere() {
    var anna = customers.newPerson();
    var other = member(anna, "collaborator");
    var stranger = customers.newPerson();
    for (var id : List.of(other, UUID.randomUUID().toString())) {
      stranger.calls().get(members(stranger) + "/" + id).then().statusCode(404);
      edit(stranger, id, role("external")).statusCode(404);
      stranger
          .calls()
          .header("If-Match", "*")
          .delete(members(stranger) + "/" + id)
          .then()
          .statusCode(404);
    }
    stranger.calls().get(members(anna) + "/" + other).then().statusCode(404);
  }

  private String member(Person head, String role) {
    return crowd.join(head.organisationId(), role).toString();
  }

  private static String members(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/members";
  }

  private static Map<String, Object> role(String role) {
    return Map.of("role", role);
  }

  private static Expectations edit(Person actor, String member, Map<String, Object> patch) {
    return edit(actor, member, "*", patch);
  }

  private static Expectations edit(
      Person actor, String member, String ifMatch, Map<String, Object> patch) {
    return actor
        .calls()
        .header("If-Match", ifMatch)
        .body(patch)
        .patch(members(actor) + "/" + member)
        .then();
  }

  private static Expectations listInvitations(Person person) {
    return person.calls().get("/v1/organisations/{id}/invitations", person.organisationId()).then();
  }

  private static Person reauthenticated(Person person) {
    String token =
        person
            .calls()
            .body(Map.of("password", Person.PASSWORD))
            .post("/v1/auth/reauthenticate")
            .then()
            .statusCode(200)
            .extract()
            .path("accessToken");
    return new Person(
        person.id(), person.email(), token, null, person.sessionId(), person.organisationId());
  }

  private static Expectations activity(Person person, String kind) {
    return person
        .calls()
        .queryParam("kind", kind)
        .get("/v1/organisations/{id}/activity", person.organisationId())
        .then()
        .statusCode(200);
  }
}
