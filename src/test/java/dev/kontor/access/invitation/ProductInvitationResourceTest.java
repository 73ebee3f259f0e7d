package dev.kontor.access.invitation;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACC-2 and invariant 2: who manages a product invites externals to it, as long as they do. */
@KontorTest
class ProductInvitationResourceTest {
  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject Shelf shelf;

  private Person anna;
  private Person carl;
  private String carlsId;
  private UUID drive;

  @BeforeEach
  void carlManagesADrive() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    carlsId = customers.memberId(anna, carl);
    drive = shelf.add(anna, "drive");
    shelf.add(anna, "drive");
    grant(on(drive, "technical"));
  }

  @Test
  void theInvitedJoinAsExternalsWithTheUseOfThatProduct() {
    var email = Customers.newAddress();
    invite(carl, email)
        .statusCode(201)
        .header("Location", containsString("/invitations/"))
        .body("email", equalTo(email))
        .body("role", equalTo("external"))
        .body("permissions", empty())
        .body("groupIds", empty())
        .body("access.grants", hasSize(1))
        .body("access.grants[0].productId", equalTo(drive.toString()))
        .body("access.grants[0].rights", equalTo(List.of("use")))
        .body("invitedBy", equalTo(carl.id().toString()));

    customers.signUp(email, mailbox.awaitToken(email, "invites you"));

    var eva = customers.signIn(email);
    var evasId = customers.memberId(anna, eva);
    assertThat(effective(anna, evasId)).containsExactly(drive + " use direct");
    assertThat(mayI(eva, anna.organisationId(), drive, "use")).isEqualTo("granted");
    assertThat(mayI(eva, anna.organisationId(), drive, "technical")).isEqualTo("right_missing");
    anna.calls()
        .get("/v1/organisations/{o}/members/{m}", anna.organisationId(), evasId)
        .then()
        .body("role", equalTo("external"))
        .body("permissions", empty());
  }

  @Test
  void whoNoLongerManagesTheProductInvitesNobodyToIt() {
    var bruno = customers.newPerson();
    var id = invited(bruno);
    grant(on(drive, "use", "statistics"), on(shelf.add(anna, "drive"), "technical"));

    isRefused(bruno, id);
    grant(on(drive, "technical"));

    accept(bruno, id).statusCode(200);
  }

  @Test
  void whoLeftInvitesNobody() {
    var bruno = customers.newPerson();
    var id = invited(bruno);
    carl.calls().delete("/v1/me/organisations/{o}", anna.organisationId()).then().statusCode(204);

    isRefused(bruno, id);
  }

  @Test
  void anInvitationWaitsWhileTheProductIsLocked() {
    var bruno = customers.newPerson();
    var id = invited(bruno);
    anna.calls().put(path() + "/lock").then().statusCode(200);

    isRefused(bruno, id);
    anna.calls().delete(path() + "/lock").then().statusCode(200);

    accept(bruno, id).statusCode(200);
  }

  @Test
  void whatAnAdministratorVouchesForOutlastsALock() {
    var bruno = customers.newPerson();
    String id = invite(anna, bruno.email()).statusCode(201).extract().path("id");
    anna.calls().put(path() + "/lock").then().statusCode(200);

    accept(bruno, id).statusCode(200);
  }

  @Test
  void anInvitationThatBecameMoreThanUseTakesMoreThanTheProductsManager() {
    var bruno = customers.newPerson();
    var id = invited(bruno);
    var bea = customers.newMember(anna, "administrator");
    bea.calls()
        .header("If-Match", "*")
        .body(Map.of("access", matrix(on(drive, "use", "technical"))))
        .patch("/v1/organisations/{o}/invitations/{i}", anna.organisationId(), id)
        .then()
        .statusCode(200)
        .body("invitedBy", equalTo(bea.id().toString()));
    makeCollaborator(bea);

    isRefused(bruno, id);
  }

  private void makeCollaborator(Person member) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", "collaborator"))
        .patch(
            "/v1/organisations/{o}/members/{m}",
            anna.organisationId(),
            customers.memberId(anna, member))
        .then()
        .statusCode(200);
  }

  @Test
  void membersAndWhoIsInvitedAlreadyAreNotInvited() {
    var email = Customers.newAddress();
    invite(carl, anna.email()).statusCode(409).body("type", equalTo("/problems/already-member"));
    invite(carl, email).statusCode(201);
    invite(carl, email).statusCode(409).body("type", equalTo("/problems/already-invited"));
    carl.calls()
        .body(Map.of("email", Customers.newAddress(), "role", "administrator"))
        .post(path() + "/invitations")
        .then()
        .statusCode(422);
  }

  @Test
  void whoInvitesToAProductDoesNotInviteOtherwise() {
    carl.calls()
        .body(Map.of("email", Customers.newAddress(), "role", "external"))
        .post("/v1/organisations/{o}/invitations", anna.organisationId())
        .then()
        .statusCode(403);
  }

  private void isRefused(Person invited, String id) {
    accept(invited, id).statusCode(409).body("type", equalTo("/problems/inviter-lost-rank"));
    invited.calls().get("/v1/organisations/{o}", anna.organisationId()).then().statusCode(404);
  }

  private String invited(Person person) {
    return invite(carl, person.email()).statusCode(201).extract().path("id");
  }

  private Expectations invite(Person inviter, String email) {
    return inviter
        .calls()
        .body(Map.of("email", email, "language", "en"))
        .post(path() + "/invitations")
        .then();
  }

  private static Expectations accept(Person person, String id) {
    return person.calls().post("/v1/me/invitations/{id}/accept", id).then();
  }

  @SafeVarargs
  private void grant(Map<String, Object>... grants) {
    replace(anna, carlsId, matrix(grants)).statusCode(200);
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/products/" + drive;
  }
}
