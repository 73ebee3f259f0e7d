package dev.kontor.platform.text;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that mail can't be sent to are refused where they are given. */
@KontorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailAddressResourceTest {
  @Inject Customers customers;

  private Person anna;

  @BeforeEach
  void somebodyIsSignedIn() {
    if (anna == null) {
      anna = customers.newPerson();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?@$", "a@b!c.ch", "a@localhost", "a@[127.0.0.1]", "a@b_c.example"})
  void nobodySignsUpOrIsInvitedByOne(String address) {
    Api.request()
        .body(Customers.registration(address))
        .post("/v1/users")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("email"))
        .body("violations[0].message", startsWith("must be an e-mail address"));
    anna.calls()
        .body(Map.of("email", address, "role", "collaborator"))
        .post("/v1/organisations/{o}/invitations", anna.organisationId())
        .then()
        .statusCode(422);
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("email", address))
        .patch("/v1/organisations/{o}", anna.organisationId())
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("email"));
  }

  @ParameterizedTest
  @CsvSource({
    "en,must be an e-mail address",
    "de,muss eine E-Mail-Adresse sein",
    "fr,doit être une adresse e-mail",
    "it,deve essere un indirizzo e-mail",
    "es,debe ser una dirección de correo",
  })
  void itIsSaidInTheReadersLanguage(String language, String beginning) {
    Api.request()
        .header("Accept-Language", language)
        .body(Map.of("email", "?@$"))
        .post("/v1/email-verifications/resend")
        .then()
        .statusCode(422)
        .body("violations[0].message", startsWith(beginning));
  }

  @ParameterizedTest
  @CsvSource({
    "en,must not hold control",
    "de,darf keine Steuer",
    "fr,ne ",
    "it,non ",
    "es,no ",
  })
  void aPatternIsSaidInWords(String language, String beginning) {
    anna.calls()
        .header("Accept-Language", language)
        .header("If-Match", "*")
        .body(Map.of("firstName", "A\nB"))
        .patch("/v1/me")
        .then()
        .statusCode(422)
        .body("violations[0].message", startsWith(beginning));
  }
}
