package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sign-up with an invitation joins the inviting organisation only, at once (USR-1, USR-2). */
@KontorTest
class SignUpByInvitationTest {
  private static final String OTHER_PASSWORD = "purple otters juggle at dawn";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  @Test
  void theInvitedAddressCountsAsConfirmedAndJoinsThatOrganisationOnly() {
    var anna = customers.newPerson();
    var links = tables.count("outgoing_mail", "kind = 'confirm_email'");
    var marco = invited(anna, Customers.newAddress()).signsUp();

    Api.request()
        .header("Authorization", marco.bearer())
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("emailVerified", equalTo(true));
    Api.request()
        .header("Authorization", marco.bearer())
        .get("/v1/organisations")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(anna.organisationId().toString())));
    assertThat(tables.count("outgoing_mail", "kind = 'confirm_email'")).isEqualTo(links);
  }

  @Test
  void theInvitationIsBoundToItsAddress() {
    var anna = customers.newPerson();
    var token = invited(anna, Customers.newAddress()).registration().get("invitationToken");
    var stranger = Newcomer.atNewAddress().with("invitationToken", token);

    isNotOpen(stranger);
    stranger.signsIn().then().statusCode(401);
    isNotOpen(Newcomer.atNewAddress().with("invitationToken", "no-token-at-all"));
  }

  @Test
  void theInvitedAddressComparesWithoutRegardToCase() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    var token = invited(anna, email).registration().get("invitationToken");

    Newcomer.at("P" + email.substring(1)).with("invitationToken", token).signsUp();
    Newcomer.at(email).signsIn().then().statusCode(200);
  }

  @Test
  void anInvitationSignsUpOnce() {
    var anna = customers.newPerson();
    var marco = invited(anna, Customers.newAddress()).signsUp();

    isNotOpen(marco);
  }

  @Test
  void aKnownAddressIsAnsweredAlikeAndItsOwnerIsTold() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    var again = invited(anna, bea.email()).with("password", OTHER_PASSWORD);

    again.signsUp();

    mailbox.await(bea.email(), "You already have an account");
    again.signsIn().then().statusCode(401);
    bea.calls()
        .get("/v1/organisations")
        .then()
        .body("items.id", equalTo(List.of(bea.organisationId().toString())));
  }

  @Test
  void itReplacesAnUnconfirmedAccountOfThatAddress() {
    var stranger = Newcomer.atNewAddress().with("password", OTHER_PASSWORD).signsUp();
    var strangersToken = mailbox.awaitToken(stranger.email(), "confirm");
    var anna = customers.newPerson();
    var marco = invited(anna, stranger.email()).signsUp();

    marco.signsIn().then().statusCode(200);
    stranger.signsIn().then().statusCode(401);
    Newcomer.confirmationIsRefused(strangersToken);
  }

  private Newcomer invited(Person inviter, String email) {
    customers.invite(inviter, email, "collaborator");
    return Newcomer.at(email).with("invitationToken", mailbox.awaitToken(email, "invites you"));
  }

  private static void isNotOpen(Newcomer newcomer) {
    newcomer
        .triesToSignUp()
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/invitation-not-open"));
  }
}
