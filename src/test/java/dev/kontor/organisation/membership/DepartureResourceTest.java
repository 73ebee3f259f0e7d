package dev.kontor.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MEM-4 and MEM-6: members are removed or leave, and are out from the next request on. */
@KontorTest
class DepartureResourceTest {
  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Mailbox mailbox;
  @Inject KontorClock clock;

  @Test
  void whoIsRemovedIsOutAtOnceAndTold() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "administrator");
    bea.calls().get(organisation(anna)).then().statusCode(200);

    remove(anna, customers.memberId(anna, bea), "*").statusCode(204);

    bea.calls().get(organisation(anna)).then().statusCode(404);
    bea.calls().body("{").post(organisation(anna) + "/invitations").then().statusCode(404);
    bea.calls().get("/v1/me").then().statusCode(200);
    mailbox.await(bea.email(), "You no longer belong to “Anna Keller”");
    anna.calls()
        .queryParam("kind", "member.removed")
        .get(organisation(anna) + "/activity")
        .then()
        .body("items[0].subject.label", equalTo(bea.email()))
        .body("items[0].before.role", equalTo("administrator"))
        .body("items[0].after", equalTo(Map.of()));
    bea.calls()
        .queryParam("kind", "member.removed")
        .get("/v1/me/activity")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void whoIsRemovedFromOneOrganisationStaysInTheOthers() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    customers.invite(anna, bruno.email(), "collaborator");
    accept(bruno, mailbox.awaitToken(bruno.email(), "invites you"));
    setDefault(bruno, anna.organisationId().toString()).statusCode(200);

    remove(anna, customers.memberId(anna, bruno), "*").statusCode(204);

    bruno.calls().get(organisation(bruno)).then().statusCode(200);
    bruno.calls().get("/v1/me").then().body("defaultOrganisationId", nullValue());
    customers.invite(anna, bruno.email(), "external");
    mailbox.await(bruno.email(), "invites you");
  }

  @Test
  void removalNeedsAFreshPasswordCheck() {
    var anna = customers.newPerson();
    var member = crowd.join(anna.organisationId(), "collaborator").toString();
    clock.moveTo(clock.offset().plusMinutes(6));

    remove(anna, member, "*")
        .statusCode(401)
        .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
    var again = customers.signIn(anna.email());
    remove(again, member, "*").statusCode(204);
  }

  @Test
  void removalNamesTheVersionAndNeverOneself() {
    var anna = customers.newPerson();
    var own = customers.memberId(anna, anna);
    customers.newMember(anna, "legal_representative");
    var member = crowd.join(anna.organisationId(), "external").toString();

    anna.calls().delete(organisation(anna) + "/members/" + member).then().statusCode(428);
    remove(anna, member, "\"5\"").statusCode(412);
    remove(anna, own, "*").statusCode(409).body("type", equalTo("/problems/remove-oneself"));
    remove(anna, member, "\"0\"").statusCode(204);
    remove(anna, member, "*").statusCode(404);
  }

  @Test
  void administratorsRemoveNoLegalRepresentative() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");

    remove(admin, customers.memberId(anna, anna), "*")
        .statusCode(403)
        .body("type", equalTo("/problems/legal-representatives-only"));
    remove(admin, crowd.join(anna.organisationId(), "administrator").toString(), "*")
        .statusCode(204);
  }

  @Test
  void everybodyMayLeaveButTheLastLegalRepresentative() {
    var anna = customers.newPerson();
    var external = customers.newMember(anna, "external");
    leave(external, anna).statusCode(204);
    leave(external, anna).statusCode(404);
    external.calls().get(organisation(anna)).then().statusCode(404);

    leave(anna, anna).statusCode(409).body("type", equalTo("/problems/last-legal-representative"));
    var bea = customers.newMember(anna, "legal_representative");
    leave(anna, anna).statusCode(204);
    leave(bea, anna).statusCode(409);
    bea.calls()
        .queryParam("kind", "member.left")
        .get(organisation(anna) + "/activity")
        .then()
        .body("items.subject.label", equalTo(List.of(anna.email(), external.email())));
    assertThat(mailbox.of(external.email())).noneMatch(mail -> says(mail, "no longer belong"));
  }

  private static boolean says(MimeMessage mail, String text) {
    try {
      return mail.getSubject().contains(text);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String organisation(Person person) {
    return "/v1/organisations/" + person.organisationId();
  }

  private static Expectations remove(Person actor, String member, String ifMatch) {
    return actor
        .calls()
        .header("If-Match", ifMatch)
        .delete(organisation(actor) + "/members/" + member)
        .then();
  }

  private static Expectations leave(Person member, Person head) {
    return member.calls().delete("/v1/me/organisations/{id}", head.organisationId()).then();
  }

  private static void accept(Person person, String token) {
    person.calls().post("/v1/invitations/{token}/accept", token).then().statusCode(200);
  }

  private static Expectations setDefault(Person person, String organisation) {
    return person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("defaultOrganisationId", organisation))
        .patch("/v1/me")
        .then();
  }
}
