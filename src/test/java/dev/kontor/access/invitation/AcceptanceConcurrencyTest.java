package dev.kontor.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Invariants 2 and 5: an invitation is taken once, whatever else happens to it at that moment. */
@KontorTest
class AcceptanceConcurrencyTest {
  @Inject Customers customers;
  @Inject Mailbox mailbox;

  @Test
  void manyAcceptancesMakeOneMembership() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    var id = customers.invite(anna, bruno.email(), "collaborator");
    var token = token(bruno.email());

    var statuses =
        AtOnce.times(50, i -> i % 2 == 0 ? acceptByToken(bruno, token) : accept(bruno, id));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 404)).isEqualTo(49);
    assertThat(members(anna)).containsExactlyInAnyOrder(anna.email(), bruno.email());
  }

  @Test
  void manySignUpsByOneInvitationMakeOneAccount() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();
    customers.invite(anna, email, "collaborator");
    var body = new HashMap<>(Customers.registration(email));
    body.put("invitationToken", token(email));

    var statuses = AtOnce.times(8, i -> Api.request().body(body).post("/v1/users").statusCode());

    assertThat(statuses).isSubsetOf(202, 404, 429);
    assertThat(Collections.frequency(statuses, 202)).isEqualTo(1);
    assertThat(members(anna)).containsExactlyInAnyOrder(anna.email(), email);
  }

  @Test
  void anInvitationIsAcceptedOrDeclinedOrWithdrawn() {
    var anna = customers.newPerson();
    for (var round = 0; round < 4; round++) {
      var bruno = customers.newPerson();
      var id = customers.invite(anna, bruno.email(), "collaborator");

      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> accept(bruno, id),
                  () -> decline(bruno, id),
                  () -> withdraw(anna, id),
                  () -> accept(bruno, id),
                  () -> decline(bruno, id)));

      assertThat(statuses).isSubsetOf(200, 204, 404, 409);
      assertThat(statuses.stream().filter(each -> each < 300)).hasSize(1);
      var joined = Collections.frequency(statuses, 200) == 1;
      assertThat(members(anna).contains(bruno.email())).isEqualTo(joined);
    }
  }

  @Test
  void oneOfManyInvitationsToAnAddressIsOpen() {
    var anna = customers.newPerson();
    var email = Customers.newAddress();

    var statuses = AtOnce.times(25, i -> invite(anna, email));

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(24);
    assertThat(
            anna.calls()
                .get("/v1/organisations/{id}/invitations", anna.organisationId())
                .jsonPath()
                .getList("items.status"))
        .containsExactly("open");
  }

  @Test
  void acceptingAndInvitingAnewDoNotBlockEachOther() {
    var anna = customers.newPerson();
    for (var round = 0; round < 8; round++) {
      var bruno = customers.newPerson();
      var id = customers.invite(anna, bruno.email(), "collaborator");
      var calls = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < 8; i++) {
        calls.add(() -> invite(anna, bruno.email()));
        calls.add(() -> accept(bruno, id));
      }

      var statuses = AtOnce.all(calls);

      assertThat(statuses).as("round " + round).isSubsetOf(200, 404, 409);
      assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    }
  }

  @Test
  void invitingAndEditingOneselfDoNotBlockEachOther() {
    var anna = customers.newPerson();
    String member = anna.calls().get("/v1/me/organisations").path("items[0].memberId");
    var calls = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 20; i++) {
      var email = Customers.newAddress();
      var news = i % 2 == 0;
      calls.add(() -> invite(anna, email));
      calls.add(() -> chooseNews(anna, member, news));
    }

    assertThat(AtOnce.all(calls)).containsOnly(200, 201);
  }

  @Test
  void demotingTheInviterComesBeforeOrAfterTheAcceptance() {
    var anna = customers.newPerson();
    var admin = customers.newMember(anna, "administrator");
    var member = customers.memberId(anna, admin);
    for (var round = 0; round < 6; round++) {
      var bruno = customers.newPerson();
      var id = customers.invite(admin, bruno.email(), "collaborator");

      var statuses =
          AtOnce.<Integer>all(
              List.of(() -> changeRole(anna, member, "collaborator"), () -> accept(bruno, id)));

      assertThat(statuses.get(0)).isEqualTo(200);
      assertThat(statuses.get(1)).isIn(200, 409);
      assertThat(members(anna).contains(bruno.email())).isEqualTo(statuses.get(1) == 200);
      assertThat(changeRole(anna, member, "administrator")).isEqualTo(200);
    }
  }

  private String token(String address) {
    return mailbox.awaitToken(address, "invites you");
  }

  private static int invite(Person inviter, String email) {
    return inviter
        .calls()
        .body(Map.of("email", email, "role", "collaborator", "language", "en"))
        .post("/v1/organisations/{id}/invitations", inviter.organisationId())
        .statusCode();
  }

  private static int withdraw(Person head, String id) {
    return head.calls()
        .delete("/v1/organisations/{organisation}/invitations/{id}", head.organisationId(), id)
        .statusCode();
  }

  private static int acceptByToken(Person person, String token) {
    return person.calls().post("/v1/invitations/{token}/accept", token).statusCode();
  }

  private static int accept(Person person, String id) {
    return person.calls().post("/v1/me/invitations/{id}/accept", id).statusCode();
  }

  private static int decline(Person person, String id) {
    return person.calls().post("/v1/me/invitations/{id}/decline", id).statusCode();
  }

  private static int chooseNews(Person person, String member, boolean news) {
    return person
        .calls()
        .header("If-Match", "*")
        .body(
            Map.of(
                "billing", true,
                "technical", true,
                "domains", true,
                "security", true,
                "news", news))
        .put(
            "/v1/organisations/{id}/members/{member}/contact-preferences",
            person.organisationId(),
            member)
        .statusCode();
  }

  private static int changeRole(Person head, String member, String role) {
    return head.calls()
        .header("If-Match", "*")
        .body(Map.of("role", role))
        .patch("/v1/organisations/{id}/members/{member}", head.organisationId(), member)
        .statusCode();
  }

  private static List<String> members(Person head) {
    return head.calls()
        .get("/v1/organisations/{id}/members?limit=200", head.organisationId())
        .jsonPath()
        .getList("items.email", String.class);
  }
}
