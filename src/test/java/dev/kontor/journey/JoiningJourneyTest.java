package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person signs up, invites somebody without an account, and sees them join. */
@KontorTest
class JoiningJourneyTest {
  @Inject Customers customers;
  @Inject Mailbox mailbox;

  @Test
  void anInvitedPersonSignsUpAndBelongsToTheOrganisation() {
    var anna = customers.newPerson();
    var organisation = anna.organisationId();
    var marco = Customers.newAddress();
    customers.invite(anna, marco, "collaborator");

    var token = mailbox.awaitToken(marco, "invites you");
    Api.request()
        .get("/v1/invitations/{token}", token)
        .then()
        .statusCode(200)
        .body("organisationName", equalTo("Anna Keller"))
        .body("role", equalTo("collaborator"))
        .body("inviterName", equalTo("Anna Keller"))
        .body("accountExists", equalTo(false));

    customers.signUp(marco, token);
    var joined = customers.signIn(marco);

    assertThat(joined.organisationId()).isEqualTo(organisation);
    joined
        .calls()
        .get("/v1/me/organisations")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(java.util.List.of(organisation.toString())));
    anna.calls()
        .get("/v1/organisations/{organisation}/members", organisation)
        .then()
        .statusCode(200)
        .body("items.email", containsInAnyOrder(anna.email(), marco));
    mailbox.await(anna.email(), "has joined");
    anna.calls()
        .get("/v1/organisations/{organisation}/activity", organisation)
        .then()
        .statusCode(200)
        .body("items.kind", hasItems("invitation.created", "member.joined"));
  }

  @Test
  void aMemberCanBeMadeAdministratorAndThenInvitesOthers() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "collaborator");
    var path = "/v1/organisations/" + anna.organisationId();
    bea.calls()
        .body(Map.of("email", Customers.newAddress(), "role", "external"))
        .post(path + "/invitations")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-allowed"));

    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", "administrator"))
        .patch(path + "/members/" + customers.memberId(anna, bea))
        .then()
        .statusCode(200)
        .body("role", equalTo("administrator"));

    bea.calls()
        .body(Map.of("email", Customers.newAddress(), "role", "external"))
        .post(path + "/invitations")
        .then()
        .statusCode(201);
  }
}
