package dev.kontor.operator.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MEM-7: suspended memberships. */
@KontorTest
class OperatorBlockResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;

  private Person sam;
  private Person anna;
  private Person bea;

  @BeforeEach
  void annaRunsAnOrganisationWithBea() {
    sam = operators.newOperator();
    anna = customers.newPerson();
    bea = customers.newMember(anna, "legal_representative");
  }

  @Test
  void aSuspendedMemberMayDoNothingInThatOrganisationFromTheNextRequestOn() {
    block(bea, evidence())
        .then()
        .statusCode(200)
        .body("channels", contains("manager", "web", "hotline"))
        .body("blockedBy", equalTo(sam.id().toString()));

    isSuspended(bea.calls().get(path("")));
    isSuspended(bea.calls().get(path("/members")));
    isSuspended(bea.calls().body("{").patch(path("")));
    isSuspended(bea.calls().delete("/v1/me/organisations/{id}", anna.organisationId()));
    bea.calls().get("/v1/me").then().statusCode(200);
    anna.calls().get(path("")).then().statusCode(200);
    assertThat(role(bea)).isEqualTo("legal_representative");

    lift(bea).then().statusCode(204);

    bea.calls().get(path("")).then().statusCode(200);
    lift(bea).then().statusCode(404);
  }

  @Test
  void theRepresentativesAreToldAndItStandsInTheActivity() {
    block(bea, evidence()).then().statusCode(200);
    block(bea, evidence()).then().statusCode(200);
    var mail = Mailbox.text(mailbox.await(anna.email(), "is suspended in"));
    assertThat(mail).contains("The phone was stolen").doesNotContain("Called back");
    lift(bea);
    mailbox.await(anna.email(), "no longer suspended");

    anna.calls()
        .get(path("/activity?kind=member"))
        .then()
        .body("items[0].kind", equalTo("member.resumed"))
        .body("items[1].kind", equalTo("member.suspended"))
        .body("items[1].actor.kind", equalTo("operator"))
        .body("items[1].after.reason", equalTo("The phone was stolen"))
        .body("items[2].kind", equalTo("member.joined"));
  }

  @Test
  void theOperatorsSeeTheBlock() {
    block(bea, evidence());
    sam.calls()
        .get("/v1/operator/users/" + bea.id())
        .then()
        .body("blocks[0].organisationId", equalTo(anna.organisationId().toString()))
        .body("blocks[0].evidence", equalTo("Called back"));
  }

  @Test
  void aSuspendedRepresentativeDoesNotCountAsTheOneWhoStays() {
    block(bea, evidence()).then().statusCode(200);

    isLast(anna.calls().delete("/v1/me/organisations/{id}", anna.organisationId()));
    isLast(changeRole(anna, anna, "collaborator"));
    assertThat(changeRole(anna, bea, "collaborator").statusCode()).isEqualTo(200);
  }

  @Test
  void aBlockedAccountDoesNotCountEither() {
    var request = new HashMap<String, Object>(evidence());
    request.put("scope", "account");
    put(bea, request).then().statusCode(200);

    isLast(changeRole(anna, anna, "collaborator"));
  }

  @Test
  void theLastRepresentativeCanBeSuspended() {
    var only = customers.newPerson();
    put(only, membership(only, evidence())).then().statusCode(200);
    isSuspended(only.calls().get("/v1/organisations/{id}", only.organisationId()));
  }

  @Test
  void whoRunsTheOrganisationMayAskForIt() {
    var administrator = customers.newMember(anna, "administrator");
    var collaborator = customers.newMember(anna, "collaborator");
    var stranger = customers.newPerson();

    for (var asker : List.of(administrator, anna, bea)) {
      block(bea, verified(asker)).then().statusCode(200);
      lift(bea).then().statusCode(204);
    }
    for (var asker : List.of(collaborator, stranger)) {
      isRefused(block(bea, verified(asker)), 422, "verification-invalid");
    }
    var kim = operators.newOperator();
    var ofKim = Map.<String, Object>of("verificationId", Operators.verify(kim, anna));
    isRefused(block(bea, ofKim), 422, "verification-invalid");
  }

  @Test
  void withoutProofNothingHappens() {
    isRefused(block(bea, Map.of()), 422, "identity-unproved");
    isRefused(block(bea, Map.of("evidence", "  ")), 422, "identity-unproved");
    bea.calls().get(path("")).then().statusCode(200);
  }

  @Test
  void scopeAndOrganisationHaveToFit() {
    var stranger = customers.newPerson();
    isRefused(put(stranger, membership(anna, evidence())), 422, "block-scope-mismatch");
    var none = new HashMap<>(membership(anna, evidence()));
    none.remove("organisationId");
    isRefused(put(bea, none), 422, "block-scope-mismatch");
    var account = new HashMap<>(membership(anna, evidence()));
    account.put("scope", "account");
    isRefused(put(bea, account), 422, "block-scope-mismatch");
    account.put("scope", "galaxy");
    assertThat(put(bea, account).statusCode()).isIn(400, 422);
    isRefused(sam.calls().delete(blockOf(bea)), 422, "block-scope-unknown");
    isRefused(sam.calls().delete(blockOf(bea) + "?scope=membership"), 422, "block-scope-mismatch");
    isRefused(
        sam.calls().delete(blockOf(bea) + "?scope=membership&organisationId=x"),
        422,
        "block-scope-mismatch");
  }

  @Test
  void operatorsDoNotActOnThemselvesOrTheirOwnOrganisations() {
    var colleague = customers.newMember(sam, "collaborator");
    isRefused(put(sam, membership(sam, evidence())), 403, "own-affair");
    isRefused(put(colleague, membership(sam, evidence())), 403, "own-affair");
    isRefused(sam.calls().delete(blockOf(colleague) + "?scope=account"), 403, "own-affair");
  }

  @Test
  void theSuspensionGoesWithTheMembership() {
    block(bea, evidence()).then().statusCode(200);
    anna.calls()
        .header("If-Match", "*")
        .delete(path("/members/" + customers.memberId(anna, bea)))
        .then()
        .statusCode(204);

    lift(bea).then().statusCode(404);
  }

  private static Map<String, Object> evidence() {
    return Map.of("evidence", "Called back", "channels", List.of("hotline", "web"));
  }

  private Map<String, Object> verified(Person asker) {
    return Map.of("verificationId", Operators.verify(sam, asker));
  }

  private static Map<String, Object> membership(Person of, Map<String, Object> proof) {
    var request = new HashMap<String, Object>(proof);
    request.put("scope", "membership");
    request.put("organisationId", of.organisationId().toString());
    request.put("reason", "The phone was stolen");
    return request;
  }

  private Answer block(Person user, Map<String, Object> proof) {
    return put(user, membership(anna, proof));
  }

  private Answer put(Person user, Map<String, Object> request) {
    var whole = new HashMap<>(request);
    whole.putIfAbsent("reason", "The phone was stolen");
    if (whole.get("scope").equals("account") && !whole.containsKey("organisationId")) {
      whole.remove("channels");
    }
    return sam.calls().body(whole).put(blockOf(user));
  }

  private Answer lift(Person user) {
    return sam.calls()
        .delete(blockOf(user) + "?scope=membership&organisationId=" + anna.organisationId());
  }

  private static String blockOf(Person user) {
    return "/v1/operator/users/" + user.id() + "/block";
  }

  private String path(String more) {
    return "/v1/organisations/" + anna.organisationId() + more;
  }

  private String role(Person member) {
    return anna.calls()
        .get(path("/members/" + customers.memberId(anna, member)))
        .jsonPath()
        .getString("role");
  }

  private Answer changeRole(Person actor, Person member, String role) {
    return actor
        .calls()
        .header("If-Match", "*")
        .body(Map.of("role", role))
        .patch(path("/members/" + customers.memberId(anna, member)));
  }

  private static void isSuspended(Answer answer) {
    isRefused(answer, 403, "membership-suspended");
  }

  private static void isLast(Answer answer) {
    isRefused(answer, 409, "last-legal-representative");
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
