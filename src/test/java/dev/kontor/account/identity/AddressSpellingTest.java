package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** However a domain is written, it is the same account, invitation and recovery address. */
@KontorTest
class AddressSpellingTest {
  @Inject Customers customers;
  @Inject Mailbox mailbox;

  private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);
  private final String written = name + "@Alpenglu\u0308ck.example";
  private final String shown = name + "@Alpenglück.example";
  private final String sent = name + "@xn--alpenglck-w9a.example";

  @Test
  void twoSpellingsAreOneAccount() throws MessagingException {
    Newcomer.at(written).signsUp();
    var mail = mailbox.await(sent, "confirm");
    assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString(sent);
    Newcomer.confirm(mailbox.awaitToken(sent, "confirm")).then().statusCode(204);

    for (var spelling : new String[] {written, shown, sent, sent.toUpperCase()}) {
      Newcomer.at(spelling).signsIn().then().statusCode(200);
    }
    Newcomer.at(sent).with("password", "purple otters juggle at dawn").signsUp();
    mailbox.await(sent, "You already have an account");
  }

  @Test
  void twoSpellingsAreOneInvitation() {
    var anna = customers.newPerson();
    var invitations = "/v1/organisations/" + anna.organisationId() + "/invitations";
    anna.calls()
        .body(Map.of("email", written, "role", "collaborator"))
        .post(invitations)
        .then()
        .statusCode(201)
        .body("email", equalTo(shown));
    anna.calls()
        .body(Map.of("email", sent, "role", "collaborator"))
        .post(invitations)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-invited"));
  }

  @Test
  void nobodyRecoversByTheirOwnAddressInAnotherSpelling() {
    Newcomer.at(written).signsUp();
    Newcomer.confirm(mailbox.awaitToken(sent, "confirm")).then().statusCode(204);

    Api.request()
        .header("Authorization", Newcomer.at(written).bearer())
        .body(Map.of("email", sent))
        .put("/v1/me/recovery/email")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/recovery-email-is-sign-in"));
  }
}
