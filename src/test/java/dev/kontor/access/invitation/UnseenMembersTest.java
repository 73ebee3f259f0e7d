package dev.kontor.access.invitation;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To externals and services nothing tells who is a member, or invited. */
@KontorTest
class UnseenMembersTest {
  @Inject Customers customers;
  @Inject Services services;
  @Inject Mailbox mailbox;
  @Inject Shelf shelf;

  private Person anna;
  private Person dora;
  private UUID drive;

  @BeforeEach
  void anExternalManagesADrive() {
    anna = customers.newPerson();
    dora = customers.newMember(anna, "external");
    drive = shelf.add(anna, "drive");
    replace(anna, customers.memberId(anna, dora), matrix(on(drive, "technical"))).statusCode(200);
  }

  @Test
  void membersInvitedAndStrangersAreAnsweredAlike() {
    var carl = customers.newMember(anna, "collaborator");
    var invited = Customers.newAddress();
    customers.invite(anna, invited, "administrator");
    var stranger = Customers.newAddress();

    var answer = shape(invite(stranger));

    assertThat(answer).contains("\"status\":\"open\"");
    for (var email : new String[] {anna.email(), carl.email(), dora.email(), invited, stranger}) {
      assertThat(shape(invite(email))).as(email).isEqualTo(answer);
    }
    assertThat(effective(anna, customers.memberId(anna, carl)))
        .containsExactly(drive + " use direct");
    mailbox.await(stranger, "invites you");
    anna.calls()
        .get("/v1/organisations/{o}/invitations", anna.organisationId())
        .then()
        .body("items.size()", equalTo(2));
  }

  @Test
  void whoHasEverythingByTheirRoleIsGivenTheUseInSilence() {
    var annasId = customers.memberId(anna, anna);
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + drive + "/users/";

    dora.calls().put(path + annasId).then().statusCode(204);
    dora.calls().delete(path + annasId).then().statusCode(204);

    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=member.access_changed", anna.organisationId())
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void aServiceLearnsOfMembersOfItsProductsOrganisationsOnly() {
    var mail = services.enter("mail_service");
    var drives = services.enter("drive");
    var stranger = customers.somebody();

    assertThat(asks(mail, dora.id())).isEqualTo("product_unknown");
    assertThat(asks(mail, stranger.id())).isEqualTo("product_unknown");
    assertThat(asks(drives, dora.id())).isEqualTo("granted");
    assertThat(asks(drives, stranger.id())).isEqualTo("member_unknown");
    mail.calls().get("/v1/service/users/{u}", dora.id()).then().statusCode(404);
    customers.newMember(anna, "collaborator");
    assertThat(mail.kinds()).isEmpty();
    assertThat(drives.kinds()).contains("member.joined");
  }

  private String asks(Service service, UUID userId) {
    return service
        .calls()
        .body(
            Map.of(
                "userId", userId, "productId", drive, "right", "technical", "channel", "desktop"))
        .post("/v1/organisations/{o}/access-checks", anna.organisationId())
        .then()
        .statusCode(200)
        .extract()
        .path("results[0].reason");
  }

  private Answer invite(String email) {
    var answer =
        dora.calls()
            .body(Map.of("email", email, "language", "en"))
            .post("/v1/organisations/{o}/products/{p}/invitations", anna.organisationId(), drive);
    answer.then().statusCode(201).body("email", equalTo(email));
    return answer;
  }

  /** Without what differs between any two invitations. */
  private static String shape(Answer answer) {
    var body = (ObjectNode) Api.json(answer);
    for (var own : new String[] {"id", "email", "createdAt", "expiresAt"}) {
      assertThat(body.remove(own)).isNotNull();
    }
    return body + " " + answer.header("ETag");
  }
}
