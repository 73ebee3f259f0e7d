package dev.kontor.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MEM-3, as the invited see it; invariant 2: rank is judged again when an invitation is taken. */
@KontorTest
class AcceptanceResourceTest {
  private static final byte[] LOGO =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  @Inject Customers customers;
  @Inject Mailbox mailbox;

  @Test
  void theLinkShowsWhoInvitesWhereto() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    customers.invite(anna, bruno.email(), "external");
    var token = token(bruno.email());

    preview(token)
        .statusCode(200)
        .body("organisationName", equalTo("Anna Keller"))
        .body("organisationLogo", nullValue())
        .body("role", equalTo("external"))
        .body("email", equalTo(bruno.email()))
        .body("accountExists", equalTo(true));
    anna.calls()
        .contentType("image/webp")
        .body(LOGO)
        .put("/v1/organisations/{id}/logo", anna.organisationId())
        .then()
        .statusCode(204);
    preview(token).body("organisationLogo", equalTo("/v1/invitations/" + token + "/logo"));
    preview("never-mailed").statusCode(404);
  }

  @Test
  void anInvitationIsTakenByItsTokenOnce() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    customers.invite(anna, bruno.email(), "collaborator");
    var token = token(bruno.email());

    accept(bruno, token)
        .statusCode(200)
        .body("organisationId", equalTo(anna.organisationId().toString()))
        .body("role", equalTo("collaborator"));

    accept(bruno, token).statusCode(404).body("type", equalTo("/problems/invitation-not-open"));
    preview(token).statusCode(404);
    bruno
        .calls()
        .get("/v1/organisations")
        .then()
        .body(
            "items.id",
            hasItems(bruno.organisationId().toString(), anna.organisationId().toString()));
    mailbox.await(anna.email(), "has joined");
  }

  @Test
  void anInvitationIsTakenByItsIdFromTheOwnList() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    var id = customers.invite(anna, bruno.email(), "collaborator");
    bruno.calls().get("/v1/me/invitations").then().body("items.id", equalTo(List.of(id)));
    customers.newPerson().calls().post("/v1/me/invitations/{id}/accept", id).then().statusCode(404);

    acceptById(bruno, id).statusCode(200);

    acceptById(bruno, id).statusCode(404);
    bruno.calls().get("/v1/me/invitations").then().body("items", empty());
    accept(bruno, token(bruno.email())).statusCode(404);
  }

  @Test
  void anInvitationIsBoundToItsAddress() {
    var anna = customers.newPerson();
    var invited = Customers.newAddress();
    customers.invite(anna, invited, "collaborator");
    var token = token(invited);

    accept(customers.newPerson(), token)
        .statusCode(403)
        .body("type", equalTo("/problems/invitation-for-another-address"));
    signUp(Customers.newAddress(), token)
        .statusCode(404)
        .body("type", equalTo("/problems/invitation-not-open"));
    Api.request().post("/v1/invitations/{token}/accept", token).then().statusCode(401);

    signUp(invited.toUpperCase(Locale.ROOT), token).statusCode(202);
    assertThat(customers.signIn(invited).organisationId()).isEqualTo(anna.organisationId());
  }

  @Test
  void whoHasNoAccountDeclinesByTokenAndTheInviterIsTold() {
    var anna = customers.newPerson();
    var invited = Customers.newAddress();
    var id = customers.invite(anna, invited, "collaborator");
    var token = token(invited);

    Api.request().post("/v1/invitations/{token}/decline", token).then().statusCode(204);

    Api.request().post("/v1/invitations/{token}/decline", token).then().statusCode(404);
    signUp(invited, token).statusCode(404);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "Invitation declined")))
        .contains(invited + " has declined");
    anna.calls()
        .get("/v1/organisations/{organisation}/invitations/{id}", anna.organisationId(), id)
        .then()
        .body("status", equalTo("declined"));
    customers.invite(anna, invited, "external");
  }

  @Test
  void whoHasAnAccountDeclinesById() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    var id = customers.invite(anna, bruno.email(), "collaborator");

    decline(customers.newPerson(), id).statusCode(404);
    decline(bruno, id).statusCode(204);

    decline(bruno, id).statusCode(404);
    acceptById(bruno, id).statusCode(404);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "Invitation declined")))
        .contains(bruno.email());
  }

  @Test
  void aWithdrawnInvitationCannotBeTaken() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    var id = customers.invite(anna, bruno.email(), "collaborator");
    anna.calls()
        .delete("/v1/organisations/{organisation}/invitations/{id}", anna.organisationId(), id)
        .then()
        .statusCode(204);

    accept(bruno, token(bruno.email())).statusCode(404);
    acceptById(bruno, id).statusCode(404);
  }

  @Test
  void anInviterWhoWasDemotedInvitesNobody() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");
    var bruno = customers.newPerson();
    customers.invite(admin, bruno.email(), "collaborator");
    var newcomer = Customers.newAddress();
    customers.invite(admin, newcomer, "external");
    changeRole(anna, admin, "collaborator");

    accept(bruno, token(bruno.email()))
        .statusCode(409)
        .body("type", equalTo("/problems/inviter-lost-rank"));
    signUp(newcomer, token(newcomer)).statusCode(409);

    changeRole(anna, admin, "administrator");
    accept(bruno, token(bruno.email())).statusCode(200);
    signUp(newcomer, token(newcomer)).statusCode(202);
  }

  @Test
  void anInviterWhoIsNoLongerLegalRepresentativeMakesNone() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "legal_representative");
    var bruno = customers.newPerson();
    var id = customers.invite(bea, bruno.email(), "legal_representative");
    var carl = customers.newPerson();
    var plain = customers.invite(bea, carl.email(), "administrator");
    changeRole(anna, bea, "administrator");

    acceptById(bruno, id).statusCode(409).body("type", equalTo("/problems/inviter-lost-rank"));
    acceptById(carl, plain).statusCode(200);
  }

  @Test
  void anInviterWhoLeftOrWasRemovedInvitesNobody() {
    var anna = customers.newPerson();
    var leaving = customers.newMember(anna, "administrator");
    var removed = customers.newMember(anna, "administrator");
    var bruno = customers.newPerson();
    var carl = customers.newPerson();
    var byLeaving = customers.invite(leaving, bruno.email(), "collaborator");
    var byRemoved = customers.invite(removed, carl.email(), "collaborator");

    leaving
        .calls()
        .delete("/v1/me/organisations/{id}", anna.organisationId())
        .then()
        .statusCode(204);
    anna.calls()
        .header("If-Match", "*")
        .delete(
            "/v1/organisations/{organisation}/members/{member}",
            anna.organisationId(),
            customers.memberId(anna, removed))
        .then()
        .statusCode(204);

    acceptById(bruno, byLeaving).statusCode(409);
    acceptById(carl, byRemoved)
        .statusCode(409)
        .body("type", equalTo("/problems/inviter-lost-rank"));
    decline(bruno, byLeaving).statusCode(204);
  }

  @Test
  void whoRepeatsAnInvitationVouchesForIt() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");
    var bruno = customers.newPerson();
    var id = customers.invite(admin, bruno.email(), "collaborator");
    changeRole(anna, admin, "external");
    acceptById(bruno, id).statusCode(409);

    anna.calls()
        .post("/v1/organisations/{organisation}/invitations/{id}/resend", anna.organisationId(), id)
        .then()
        .statusCode(200)
        .body("invitedBy", equalTo(anna.id().toString()));

    acceptById(bruno, id).statusCode(200);
  }

  @Test
  void invitationsFromTwoOrganisationsBothWork() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    var invited = Customers.newAddress();
    customers.invite(anna, invited, "collaborator");
    customers.invite(bea, invited, "external");
    signUp(invited, token(invited)).statusCode(202);
    var newcomer = customers.signIn(invited);

    String open = newcomer.calls().get("/v1/me/invitations").path("items[0].id");
    acceptById(newcomer, open).statusCode(200);

    newcomer
        .calls()
        .get("/v1/me/organisations")
        .then()
        .body(
            "items.id", hasItems(anna.organisationId().toString(), bea.organisationId().toString()))
        .body("items.size()", equalTo(2));
  }

  private String token(String address) {
    return mailbox.awaitToken(address, "invites you");
  }

  private static Expectations preview(String token) {
    return Api.request().get("/v1/invitations/{token}", token).then();
  }

  private static Expectations accept(Person person, String token) {
    return person.calls().post("/v1/invitations/{token}/accept", token).then();
  }

  private static Expectations acceptById(Person person, String id) {
    return person.calls().post("/v1/me/invitations/{id}/accept", id).then();
  }

  private static Expectations decline(Person person, String id) {
    return person.calls().post("/v1/me/invitations/{id}/decline", id).then();
  }

  private static Expectations signUp(String email, String token) {
    var body = new HashMap<>(Customers.registration(email));
    body.put("invitationToken", token);
    return Api.request().body(body).post("/v1/users").then();
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
}
