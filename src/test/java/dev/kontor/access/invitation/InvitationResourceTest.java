package dev.kontor.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MEM-2 and MEM-3, as those see it who invite: made, changed, repeated, withdrawn. */
@KontorTest
class InvitationResourceTest {
  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject KontorClock clock;

  @Test
  void anInvitationIsOpenForSevenDays() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();

    var location =
        invite(anna, email, "collaborator")
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .header("Location", matchesPattern(".*/invitations/[0-9a-f-]{36}"))
            .body("email", equalTo(email))
            .body("role", equalTo("collaborator"))
            .body("permissions", empty())
            .body("status", equalTo("open"))
            .body("invitedBy", equalTo(anna.id().toString()))
            .extract()
            .header("Location");

    var read = anna.calls().get(location).then().statusCode(200).extract().jsonPath();
    assertThat(
            Duration.between(
                Instant.parse(read.getString("createdAt")),
                Instant.parse(read.getString("expiresAt"))))
        .isCloseTo(Duration.ofDays(7), Duration.ofSeconds(1));
    anna.calls().get(path(anna)).then().body("items.email", equalTo(List.of(email)));
  }

  @Test
  void onlyLegalRepresentativesInviteLegalRepresentatives() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");
    invite(admin, Customers.newAddress(), "legal_representative")
        .statusCode(403)
        .body("type", equalTo("/problems/legal-representatives-only"));
    String open = invite(admin, Customers.newAddress(), "external").extract().path("id");
    edit(admin, open, "*", Map.of("role", "legal_representative")).statusCode(403);
    String high =
        invite(anna, Customers.newAddress(), "legal_representative")
            .statusCode(201)
            .extract()
            .path("id");

    edit(admin, high, "*", Map.of("role", "external")).statusCode(403);
    edit(admin, high, "*", Map.of("nonsense", 1)).statusCode(403);
    resend(admin, high).statusCode(403);
    withdraw(admin, high).statusCode(403);
    clock.moveTo(clock.offset().plusMinutes(6));
    invite(anna, Customers.newAddress(), "legal_representative")
        .statusCode(401)
        .header("WWW-Authenticate", notNullValue());
    edit(anna, open, "*", Map.of("role", "legal_representative")).statusCode(401);
    resend(anna, high).statusCode(401);
    invite(anna, Customers.newAddress(), "administrator").statusCode(201);
  }

  @Test
  void oneInvitationIsOpenPerAddress() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    String id = invite(anna, email, "external").extract().path("id");

    for (var same : List.of(email, email.toUpperCase(Locale.ROOT))) {
      invite(anna, same, "collaborator")
          .statusCode(409)
          .body("type", equalTo("/problems/already-invited"));
    }
    withdraw(anna, id).statusCode(204);
    invite(anna, email, "collaborator").statusCode(201);
    invite(customers.newPerson(), email, "collaborator").statusCode(201);
  }

  @Test
  void aMemberIsNotInvited() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "external");
    for (var email : List.of(bea.email(), anna.email(), bea.email().replace("p", "P"))) {
      invite(anna, email, "administrator")
          .statusCode(409)
          .body("type", equalTo("/problems/already-member"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, external, '', email",
    "'', external, '', email",
    "a b@example.com, external, '', email",
    "new@example.com, owner, '', role",
    "new@example.com, external, technical, permissions[0]",
    "new@example.com, administrator, accounting, permissions"
  })
  void whatCannotBeIsRefused(String email, String role, String permission, String field) {
    var permissions = permission.isEmpty() ? List.of() : List.of(permission);
    var anna = customers.somebody();
    anna.calls()
        .body(Map.of("email", email, "role", role, "permissions", permissions))
        .post(path(anna))
        .then()
        .statusCode(422)
        .body("violations.field", hasItem(field));
  }

  @Test
  void anOpenInvitationIsChangedByItsVersion() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    String id = invite(anna, email, "collaborator").extract().path("id");

    anna.calls()
        .body(Map.of("role", "external"))
        .patch(path(anna) + "/" + id)
        .then()
        .statusCode(428);
    edit(anna, id, "\"9\"", Map.of("role", "external")).statusCode(412);
    edit(anna, id, "\"0\"", Map.of("role", "external", "permissions", List.of("accounting")))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
    edit(anna, id, "*", Map.of("permissions", List.of("accounting")))
        .header("ETag", equalTo("\"1\""));
    customers.signUp(email, mailbox.awaitToken(email, "invites you"));

    anna.calls()
        .get("/v1/organisations/{id}/members?role=external", anna.organisationId())
        .then()
        .body("items[0].permissions", equalTo(List.of("accounting")));
    edit(anna, id, "*", Map.of("role", "collaborator"))
        .statusCode(409)
        .body("type", equalTo("/problems/invitation-closed"));
    resend(anna, id).statusCode(409);
    withdraw(anna, id).statusCode(409);
    anna.calls().get(path(anna) + "/" + id).then().body("status", equalTo("accepted"));
  }

  @Test
  void aRepeatedInvitationHasANewLinkAndTheOldOneIsDead() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    String id = invite(anna, email, "collaborator").extract().path("id");
    var old = mailbox.awaitToken(email, "invites you");

    resend(anna, id).statusCode(200).body("status", equalTo("open"));

    awaitMails(email, 2);
    var token = mailbox.awaitToken(email, "invites you");
    assertThat(token).isNotEqualTo(old);
    preview(old).statusCode(404).body("type", equalTo("/problems/invitation-not-open"));
    preview(token).statusCode(200);
  }

  @Test
  void repeatsAreThrottledHoweverTheIdIsWritten() {
    var anna = customers.newPerson();
    String id = invite(anna, Customers.newAddress(), "collaborator").extract().path("id");
    for (var i = 0; i < 3; i++) {
      resend(anna, id).statusCode(200);
    }

    resend(anna, id)
        .statusCode(429)
        .header("Retry-After", matchesPattern("[0-9]+"))
        .body("type", equalTo("/problems/too-many-requests"));
    resend(anna, id.toUpperCase(Locale.ROOT)).statusCode(429);
    resend(anna, id.replaceFirst("^0", "")).statusCode(404);
    clock.moveTo(clock.offset().plusMinutes(61));
    resend(customers.signIn(anna.email()), id).statusCode(200);
  }

  @Test
  void anExpiredInvitationMakesRoomForANewOne() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    String id = invite(anna, email, "collaborator").extract().path("id");
    var token = mailbox.awaitToken(email, "invites you");
    clock.moveTo(clock.offset().plusDays(7));
    var later = customers.signIn(anna.email());

    later.calls().get(path(later) + "/" + id).then().body("status", equalTo("expired"));
    preview(token).statusCode(404);
    var refused = new HashMap<>(Customers.registration(email));
    refused.put("invitationToken", token);
    Api.request().body(refused).post("/v1/users").then().statusCode(404);
    edit(later, id, "*", Map.of("role", "external")).statusCode(409);

    String next = invite(later, email, "external").statusCode(201).extract().path("id");
    resend(later, id).statusCode(409);
    awaitMails(email, 2);
    clock.moveTo(clock.offset().plusDays(7));
    var muchLater = customers.signIn(anna.email());
    resend(muchLater, next).statusCode(200).body("status", equalTo("open"));
    awaitMails(email, 3);
    customers.signUp(email, mailbox.awaitToken(email, "invites you"));
  }

  @Test
  void whoInvitesNeverSeesTheToken() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    var answers = new ArrayList<String>();
    var made = invite(anna, email, "collaborator").extract();
    answers.add(made.toString());
    var token = mailbox.awaitToken(email, "invites you");
    String id = made.path("id");
    answers.add(anna.calls().get(path(anna)).toString());
    answers.add(anna.calls().get(path(anna) + "/" + id).toString());
    answers.add(edit(anna, id, "*", Map.of("role", "external")).extract().toString());
    var log = "/v1/organisations/" + anna.organisationId() + "/activity";
    answers.add(anna.calls().get(log).toString());
    answers.add(anna.calls().get(log + ".csv").toString());
    answers.add(anna.calls().get("/v1/me/activity").toString());
    answers.add(resend(anna, id).extract().toString());

    assertThat(answers).noneMatch(each -> each.contains(token));
    // Of whoever did something activity tells with which API token, and here with none.
    assertThat(answers)
        .map(each -> each.replace("\"apiTokenId\":null", ""))
        .noneMatch(each -> each.toLowerCase(Locale.ROOT).contains("token"));
  }

  @Test
  void theMailSpeaksTheLanguageOfWhoeverReadsIt() {
    var anna = customers.newPerson();
    var newcomer = Customers.newAddress();
    anna.calls()
        .body(Map.of("email", newcomer, "role", "collaborator", "language", "de"))
        .post(path(anna))
        .then()
        .statusCode(201);
    assertThat(Mailbox.text(mailbox.await(newcomer, "„Anna Keller“ lädt Sie")))
        .contains("Rolle „Mitarbeit“", "noch kein Konto");
    var bruno = customers.newPerson();
    bruno.calls().header("If-Match", "*").body(Map.of("language", "de")).patch("/v1/me");
    customers.invite(anna, bruno.email(), "collaborator");

    assertThat(Mailbox.text(mailbox.await(bruno.email(), "lädt Sie")))
        .contains("mit Ihrem Konto")
        .doesNotContain("noch kein Konto");
  }

  @Test
  void anotherOrganisationsInvitationIsNotThere() {
    var anna = customers.newPerson();
    String id = invite(anna, Customers.newAddress(), "collaborator").extract().path("id");
    var stranger = customers.newPerson();
    for (var each : List.of(id, UUID.randomUUID().toString())) {
      stranger.calls().get(path(stranger) + "/" + each).then().statusCode(404);
      edit(stranger, each, "*", Map.of("role", "external")).statusCode(404);
      resend(stranger, each).statusCode(404);
      withdraw(stranger, each).statusCode(404);
    }
    stranger.calls().get(path(anna)).then().statusCode(404);
    anna.calls().get(path(anna)).then().body("items", hasSize(1));
  }

  private void awaitMails(String address, int count) {
    var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (mailbox.of(address).size() < count) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/invitations";
  }

  private static Expectations invite(Person inviter, String email, String role) {
    return inviter
        .calls()
        .body(Map.of("email", email, "role", role, "language", "en"))
        .post(path(inviter))
        .then();
  }

  private static Expectations edit(
      Person actor, String id, String ifMatch, Map<String, Object> patch) {
    return actor
        .calls()
        .header("If-Match", ifMatch)
        .body(patch)
        .patch(path(actor) + "/" + id)
        .then();
  }

  private static Expectations resend(Person actor, String id) {
    return actor.calls().post(path(actor) + "/" + id + "/resend").then();
  }

  private static Expectations withdraw(Person actor, String id) {
    return actor.calls().delete(path(actor) + "/" + id).then();
  }

  private static Expectations preview(String token) {
    return Api.request().get("/v1/invitations/{token}", token).then();
  }
}
