package dev.kontor.service.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.account.password.PasswordHasher;
import dev.kontor.service.feed.ToldServices;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** USR-5: whether a mailbox follows the account's password, or keeps its own. */
@KontorTest
class MailboxResourceTest {
  private static final String NEW_PASSWORD = "seven owls rent a tandem";

  @Inject Customers customers;
  @Inject Services services;
  @Inject ToldServices told;
  @Inject Shelf shelf;
  @Inject PasswordHasher hasher;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;

  private Person anna;
  private UUID product;
  private UUID mailService;
  private UUID own;
  private UUID other;

  @BeforeEach
  void aPersonWithTwoMailboxes() {
    anna = customers.newPerson();
    mailService = services.register("mail_service");
    product = shelf.add(anna, "mail_service");
    own = services.hold(anna, product, anna, "mailbox", anna.email().toUpperCase());
    other = services.hold(anna, product, anna, "mailbox", "office@example.com");
    services.hold(anna, product, anna, "foreign_mailbox", "boss@example.com");
  }

  @Test
  void onesOwnAreListed() {
    anna.calls()
        .get("/v1/me/mailboxes")
        .then()
        .statusCode(200)
        .body("items.holdingId", equalTo(List.of(own.toString(), other.toString())))
        .body("items.sameAsAccount", equalTo(List.of(true, false)))
        .body("items.followsAccount", equalTo(List.of(false, false)))
        .body("items[0].organisationId", equalTo(anna.organisationId().toString()));
    customers.somebody().calls().get("/v1/me/mailboxes").then().body("items", hasSize(0));
  }

  @Test
  void aNewPasswordNeedsADecisionOnTheMailboxOfTheSameAddress() {
    changePassword(List.of())
        .statusCode(409)
        .body("type", equalTo("/problems/mailbox-decision-missing"))
        .body("mailboxes.holdingId", equalTo(List.of(own.toString())));
    changePassword(List.of(choice(own, true), choice(UUID.randomUUID(), true)))
        .statusCode(422)
        .body("type", equalTo("/problems/mailbox-unknown"));

    assertThat(customers.signIn(anna.email())).isNotNull();
    assertThat(told.of(mailService, "mailbox.password_changed")).isEmpty();
  }

  @Test
  void aMailboxThatFollowsLearnsAVerifierOfItsOwn() {
    changePassword(List.of(choice(own, true), choice(other, true))).statusCode(204);

    var events = told.of(mailService, "mailbox.password_changed");
    assertThat(events).hasSize(2);
    assertThat(events)
        .extracting(each -> each.get("holdingId"))
        .containsExactlyInAnyOrder(own.toString(), other.toString());
    assertThat(events).extracting(each -> each.get("verifier")).doesNotHaveDuplicates();
    for (var each : events) {
      var verifier = each.get("verifier").toString();
      assertThat(verifier).startsWith("$argon2id$").doesNotContain(NEW_PASSWORD);
      assertThat(hasher.matches(NEW_PASSWORD, verifier)).isTrue();
    }
  }

  @Test
  void aMailboxThatKeepsItsOwnLearnsNothing() {
    changePassword(List.of(choice(own, false))).statusCode(204);

    assertThat(told.of(mailService, "mailbox.password_changed")).isEmpty();
  }

  @Test
  void aMailboxFollowsWithTheAccountsPasswordOnly() {
    edit(own, Map.of("followsAccount", true))
        .statusCode(422)
        .body("type", equalTo("/problems/mailbox-password-missing"));
    edit(own, Map.of("followsAccount", true, "password", NEW_PASSWORD))
        .statusCode(422)
        .body("type", equalTo("/problems/password-wrong"));
    edit(own, Map.of("followsAccount", true, "password", Person.PASSWORD))
        .statusCode(200)
        .body("followsAccount", equalTo(true));

    assertThat(
            hasher.matches(
                Person.PASSWORD,
                told.of(mailService, "mailbox.password_changed").get(0).get("verifier").toString()))
        .isTrue();
    assertThat(mailbox.await(anna.email(), "password of your mailbox")).isNotNull();
  }

  @Test
  void aMailboxCanHaveAPasswordOfItsOwn() {
    edit(other, Map.of("followsAccount", false, "password", "12345678901234"))
        .statusCode(422)
        .body("type", equalTo("/problems/password-too-weak"));
    edit(other, Map.of("followsAccount", false, "password", "short")).statusCode(422);
    edit(other, Map.of("followsAccount", false, "password", NEW_PASSWORD)).statusCode(200);

    assertThat(told.of(mailService, "mailbox.password_changed")).hasSize(1);
    anna.calls()
        .queryParam("kind", "account.mailbox_password_changed")
        .get("/v1/me/activity")
        .then()
        .body("items", hasSize(1))
        .body("items[0].subject.label", equalTo("office@example.com"));
  }

  @Test
  void itIsOnesOwnAffairAndNeedsAFreshPassword() {
    customers
        .somebody()
        .calls()
        .body(Map.of("followsAccount", false))
        .patch("/v1/me/mailboxes/{id}", own)
        .then()
        .statusCode(404);
    time.passes(Duration.ofMinutes(6));
    edit(own, Map.of("followsAccount", false)).statusCode(401);
  }

  private Expectations changePassword(List<Map<String, Object>> choices) {
    var body = new HashMap<String, Object>();
    body.put("currentPassword", Person.PASSWORD);
    body.put("newPassword", NEW_PASSWORD);
    if (!choices.isEmpty()) {
      body.put("mailboxes", choices);
    }
    return anna.calls().body(body).put("/v1/me/password").then();
  }

  private static Map<String, Object> choice(UUID holding, boolean follows) {
    return Map.of("holdingId", holding, "followsAccount", follows);
  }

  private Expectations edit(UUID holding, Map<String, Object> body) {
    return anna.calls().body(body).patch("/v1/me/mailboxes/{id}", holding).then();
  }
}
