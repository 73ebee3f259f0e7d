package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's mail carries no strangers' words, and as few mails as a sender may send. */
@KontorTest
class StrangersWordsTest {
  private static final String BAIT = "Kontor Security: locked, https://evil.example";

  /** As the tests' configuration has it, for new accounts. */
  private static final int AT_FIRST = 3000;

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Shelf shelf;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @ParameterizedTest
  @CsvSource({
    "de,darf keine Webadresse enthalten",
    "en,must not hold a web address",
    "fr,ne doit pas contenir d'adresse web",
    "it,non deve contenere un indirizzo web",
    "es,no debe contener una dirección web"
  })
  void signingUpUnderABaitIsRefusedInWords(String language, String words) {
    var form = new HashMap<>(Customers.registration(Customers.newAddress()));
    form.put("firstName", BAIT);

    Api.request()
        .header("Accept-Language", language)
        .body(form)
        .post("/v1/users")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("firstName"))
        .body("violations.message", hasItem(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"see www.evil.example", "\u202Ekcol", "\u3164", "a\u2028b"})
  void noNameThatIsMailedTakesIt(String name) {
    var path = "/v1/organisations/" + anna.organisationId();
    var drive = shelf.add(anna, "drive");
    isRefused(edit("/v1/me", "firstName", name));
    isRefused(edit("/v1/me", "lastName", name));
    isRefused(edit(path, "name", name));
    isRefused(edit(path + "/products/" + drive, "name", name));
    isRefused(anna.calls().body(Map.of("name", name)).post(path + "/groups"));
    isRefused(anna.calls().body(Map.of("name", name)).post("/v1/me/two-factor/totp"));
    isRefused(
        anna.calls()
            .body(Map.of("name", name, "services", java.util.List.of("mail")))
            .post("/v1/me/app-passwords"));
    isRefused(
        Api.request()
            .body(Map.of("email", anna.email(), "password", Person.PASSWORD, "device", name))
            .post("/v1/auth/sign-in"));
    edit("/v1/me", "firstName", "👩\u200D👧").then().statusCode(200);
  }

  @Test
  void whatWasStoredBeforeIsShownAndMailedWithout() throws MessagingException {
    tables.run("update user_account set first_name = ? where id = ?", BAIT, anna.id());
    tables.run(
        "update organisation set name = ? where id = ?",
        "Alp”, www.evil.example, \u202Eklop",
        anna.organisationId());
    var email = Customers.newAddress();
    anna.calls().get("/v1/me").then().body("firstName", containsString("evil"));

    invite(anna, email).then().statusCode(201);

    var mail = mailbox.await(email, "invites you");
    assertThat(mail.getSubject()).isEqualTo("“Alp, […] klop” invites you");
    assertThat(Mailbox.text(mail)).contains("[…]").doesNotContain("evil", "\u202E");
    assertThat(Mailbox.html(mail)).doesNotContain("evil", "\u202E");
  }

  @Test
  void anAddressThatIsNotProvedIsGreetedWithoutAName() {
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    assertThat(text(address, "is your code")).doesNotContain("Anna", "Keller");
    var other = Customers.newAddress();
    anna.calls().body(Map.of("email", other)).put("/v1/me/email").then().statusCode(202);
    assertThat(text(other, "confirm your new address")).doesNotContain("Anna", "Keller");
  }

  @Test
  void oneSenderHasSoManyMailsAndNobodyElseLessForIt() {
    var victim = Customers.newAddress();
    for (int i = 0; i < 5; i++) {
      var id = invite(anna, victim).then().statusCode(201).extract().<String>path("id");
      anna.calls()
          .delete("/v1/organisations/{o}/invitations/{i}", anna.organisationId(), id)
          .then()
          .statusCode(204);
    }
    invite(anna, victim.toUpperCase(java.util.Locale.ROOT))
        .then()
        .statusCode(429)
        .header("Retry-After", org.hamcrest.Matchers.notNullValue());

    invite(customers.newPerson(), victim).then().statusCode(201);
    invite(anna, Customers.newAddress()).then().statusCode(201);
    time.passes(Duration.ofHours(25));
    invite(customers.signIn(anna.email()), victim).then().statusCode(201);
  }

  @Test
  void aNewAccountHasFewerThanOneThatIsThereForLonger() {
    sent(AT_FIRST - 1);
    invite(anna, Customers.newAddress()).then().statusCode(201);
    var member = customers.newMember(anna, "collaborator");

    invite(anna, Customers.newAddress()).then().statusCode(429);
    Recovery.startsEmail(anna, Customers.newAddress()).then().statusCode(429);
    anna.calls()
        .post(
            "/v1/organisations/{o}/members/{m}/security-reminder",
            anna.organisationId(),
            customers.memberId(anna, member))
        .then()
        .statusCode(429);

    tables.run(
        "update user_account set created_at = created_at - interval '4 days' where id = ?",
        anna.id());
    invite(anna, Customers.newAddress()).then().statusCode(201);
  }

  /** From organisations of their own, so that nothing else makes them wait for each other. */
  @Test
  void manyAtOnceDoNotPassTogether() {
    var organisations = IntStream.range(0, 6).mapToObj(i -> found()).toList();
    for (var round = 0; round < 3; round++) {
      tables.run("delete from mail_to_other where sender_id = ?", anna.id());
      sent(AT_FIRST - 2);

      var statuses =
          AtOnce.times(
              6, i -> invite(anna, organisations.get(i), Customers.newAddress()).statusCode());

      assertThat(Collections.frequency(statuses, 201)).isEqualTo(2);
      assertThat(Collections.frequency(statuses, 429)).isEqualTo(4);
    }
  }

  private UUID found() {
    return UUID.fromString(
        anna.calls()
            .body(Map.of("name", "Firn", "type", "association"))
            .post("/v1/organisations")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private void sent(int count) {
    tables.run(
        """
        insert into mail_to_other (sender_id, recipient_key, sent_at)
        select ?, 'x', ? from generate_series(1, ?)""",
        anna.id(),
        time.now(),
        count);
  }

  private String text(String address, String subject) {
    MimeMessage mail = mailbox.await(address, subject);
    return Mailbox.text(mail);
  }

  private Answer edit(String path, String field, String value) {
    return anna.calls().header("If-Match", "*").body(Map.of(field, value)).patch(path);
  }

  private static Answer invite(Person inviter, String email) {
    return invite(inviter, inviter.organisationId(), email);
  }

  private static Answer invite(Person inviter, UUID organisation, String email) {
    return inviter
        .calls()
        .body(Map.of("email", email, "role", "external", "language", "en"))
        .post("/v1/organisations/{o}/invitations", organisation);
  }

  private static void isRefused(Answer answer) {
    answer.then().statusCode(422).body("violations.in", hasItem("body"));
  }
}
