package dev.kontor.account.identity;

import static org.hamcrest.Matchers.equalTo;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The same password opens, whichever keyboard wrote it; one's own data is none. */
@KontorTest
class PasswordFormsTest {
  private static final String COMPOSED = "Z\u00fcrich regnet blaue Gabeln";
  private static final String DECOMPOSED = "Zu\u0308rich regnet\u00a0blaue Gabeln";

  @ConfigProperty(name = "kontor.passwords.memory-kib")
  int hashKib;

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject Recovery recovery;
  @Inject Tables tables;

  @Test
  void anotherKeyboardOpensTheSameAccount() {
    var anna = Newcomer.atNewAddress().with("password", DECOMPOSED).signsUp();
    Newcomer.confirm(mailbox.awaitToken(anna.email(), "confirm")).then().statusCode(204);

    anna.signsIn().then().statusCode(200);
    anna.with("password", COMPOSED).signsIn().then().statusCode(200);
    anna.with("password", COMPOSED.toLowerCase(Locale.ROOT)).signsIn().then().statusCode(401);
  }

  @Test
  void hashesOfFormerFormsStillOpen() {
    var anna = customers.newPerson();
    for (var former : new String[] {COMPOSED, "Zu\u0308rich regnet blaue Gabeln", DECOMPOSED}) {
      tables.run("update user_account set password_hash = ? where id = ?", hash(former), anna.id());
      Newcomer.at(anna.email()).with("password", former).signsIn().then().statusCode(200);
    }
    tables.run(
        "update user_account set password_hash = ? where id = ?",
        hash("Zu\u0308rich regnet blaue Gabeln"),
        anna.id());
    Newcomer.at(anna.email()).with("password", COMPOSED).signsIn().then().statusCode(200);
  }

  @Test
  void theNewPasswordMayNotBeThePresentOneInAnotherWriting() {
    var anna = customers.newPerson();
    change(anna, Person.PASSWORD, COMPOSED, 204, null);

    change(anna, COMPOSED, DECOMPOSED, 422, "password-unchanged");
  }

  @Test
  void onesOwnDataIsRefusedAtSignUpChangeAndReset() {
    var own = "Keller Anna 2026";
    Newcomer.atNewAddress()
        .with("password", own)
        .triesToSignUp()
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/password-too-weak"));
    var anna = customers.newPerson();
    change(anna, Person.PASSWORD, own, 422, "password-too-weak");
    Recovery.resets(recovery.linkOf(anna.email()), own)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/password-too-weak"));
  }

  @Test
  void lengthsCountUnicodeCharacters() {
    var anna = customers.newPerson();
    change(anna, Person.PASSWORD, "🦉🐝🦊🐳🦋🐢", 422, "validation-failed");
    var words = "🦉🐝🦊🐳 seven owls rent a tandem at noon and sing to the moon; ";
    var longest = words + "x".repeat(128 - words.codePointCount(0, words.length()));
    change(anna, Person.PASSWORD, longest + "x", 422, "validation-failed");
    change(anna, Person.PASSWORD, longest, 204, null);
    Newcomer.at(anna.email()).with("password", longest).signsIn().then().statusCode(200);
  }

  private static void change(
      Person person, String present, String chosen, int status, String slug) {
    var answer =
        person
            .calls()
            .body(Map.of("currentPassword", present, "newPassword", chosen))
            .put("/v1/me/password");
    answer.then().statusCode(status);
    if (slug != null) {
      answer.then().body("type", equalTo("/problems/" + slug));
    }
  }

  private String hash(String written) {
    return Password.hash(written)
        .addRandomSalt(16)
        .with(Argon2Function.getInstance(hashKib, 1, 1, 32, Argon2.ID))
        .getResult();
  }
}
