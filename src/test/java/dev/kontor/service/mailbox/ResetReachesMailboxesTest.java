package dev.kontor.service.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.account.password.PasswordHasher;
import dev.kontor.service.feed.ToldServices;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** USR-5 and USR-6: a reset reaches the mailboxes that follow the account, as a change does. */
@KontorTest
class ResetReachesMailboxesTest {
  private static final String TOLD = "mailbox.password_changed";

  @Inject Customers customers;
  @Inject Services services;
  @Inject ToldServices told;
  @Inject Shelf shelf;
  @Inject PasswordHasher hasher;
  @Inject Recovery recovery;
  @Inject PassingTime time;

  private Person anna;
  private UUID mailService;
  private UUID follower;

  @BeforeEach
  void oneOfTwoMailboxesFollows() {
    anna = customers.newPerson();
    mailService = services.register("mail_service");
    var product = shelf.add(anna, "mail_service");
    follower = services.hold(anna, product, anna, "mailbox", anna.email());
    services.hold(anna, product, anna, "mailbox", "office@example.com");
    anna.calls()
        .body(Map.of("followsAccount", true, "password", Person.PASSWORD))
        .patch("/v1/me/mailboxes/{id}", follower)
        .then()
        .statusCode(200);
    assertThat(told.of(mailService, TOLD)).hasSize(1);
  }

  @Test
  void aResetTellsTheMailServiceOfTheMailboxThatFollows() {
    Recovery.resets(recovery.linkOf(anna.email()), Recovery.NEW_PASSWORD).then().statusCode(204);

    isToldOfTheNewPassword();
  }

  @Test
  void aResetWithASecondFactorDoesOnceThatIsProved() {
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    var challenge =
        Challenged.of(Recovery.resets(recovery.linkOf(anna.email()), Recovery.NEW_PASSWORD));
    assertThat(told.of(mailService, TOLD)).hasSize(1);

    challenge.byCode(app.methodId(), app.code(time.now())).then().statusCode(204);

    isToldOfTheNewPassword();
  }

  private void isToldOfTheNewPassword() {
    var events = told.of(mailService, TOLD);
    assertThat(events).hasSize(2);
    var last = events.get(1);
    assertThat(last.get("holdingId")).isEqualTo(follower.toString());
    assertThat(hasher.matches(Recovery.NEW_PASSWORD, last.get("verifier").toString())).isTrue();
  }
}
