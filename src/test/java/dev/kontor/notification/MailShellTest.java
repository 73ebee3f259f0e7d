package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every mail says who writes, why, and where help is; times and words are the reader's. */
@KontorTest
class MailShellTest {
  private static final String SUPPORT = "support@kontor.example";
  private static final String IMPRINT = "Kontor, kontor.example";

  @Inject Customers customers;
  @Inject Mailbox mailbox;

  @Test
  void anInvitationTellsWhyAndInTheZoneAndCountryOfWhoInvites() {
    var anna = living("fr", "CH", "America/New_York");
    var address = Customers.newAddress();
    edit(anna, Map.of("timeZone", "Asia/Tokyo"));
    anna.calls()
        .body(Map.of("email", address, "role", "administrator", "language", "de"))
        .post("/v1/organisations/{id}/invitations", anna.organisationId())
        .then()
        .statusCode(201);

    var mail = mailbox.await(address, "lädt Sie");

    assertThat(Mailbox.text(mail))
        .contains("mit der Rolle „Administration“")
        .contains("(Asia/Tokyo)")
        .contains("weil jemand mit einem Konto bei Kontor diese Adresse eingeladen hat")
        .contains("Unser Support: " + SUPPORT)
        .endsWith(IMPRINT + "\r\n");
    assertThat(Mailbox.html(mail))
        .contains(">Kontor</td>")
        .contains("weil jemand mit einem Konto bei Kontor diese Adresse eingeladen hat")
        .contains(SUPPORT)
        .contains(IMPRINT);
  }

  @Test
  void whoHasAnAccountIsInvitedInTheirOwnZone() {
    var anna = customers.newPerson();
    var lea = living("fr", "CH", "Europe/Zurich");
    customers.invite(anna, lea.email(), "external");

    assertThat(Mailbox.text(mailbox.await(lea.email(), "vous invite")))
        .contains("(Europe/Zurich)")
        .contains("avec le rôle «\u00a0externe\u00a0»");
  }

  @Test
  void changesOfAnOrganisationAreToldInWords() {
    var anna = living("de", "CH", "Europe/Zurich");
    edit(
        anna,
        Map.of(
            "type",
            "public_body",
            "language",
            "fr",
            "address",
            Map.of(
                "line1",
                "1 High Street",
                "postalCode",
                "N1 9GU",
                "city",
                "London",
                "country",
                "GB")));

    assertThat(Mailbox.text(mailbox.await(anna.email(), "Angaben")))
        .contains("Art: Privatperson → öffentliche Einrichtung")
        .contains("Sprache: Englisch → Französisch")
        .contains("Adresse: – → 1 High Street, London N1 9GU, Grossbritannien")
        .contains("als gesetzliche Vertretung dieser Organisation bei Kontor");
  }

  @Test
  void mailsAboutTheSafetyOfAnAccountLeadThere() {
    var anna = living("it", "CH", "Europe/Zurich");
    anna.calls()
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", "a fresh start in Ticino"))
        .put("/v1/me/password")
        .then()
        .statusCode(204);

    assertThat(Mailbox.text(mailbox.await(anna.email(), "password")))
        .contains("Controllare l'account:\r\n")
        .contains("/security\r\n")
        .contains("questo indirizzo appartiene a un account presso Kontor");
  }

  /** Somebody new, after their organisation was made. */
  private Person living(String language, String country, String timeZone) {
    var person = customers.newPerson();
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("language", language, "country", country, "timeZone", timeZone))
        .patch("/v1/me")
        .then()
        .statusCode(200);
    return person;
  }

  private static void edit(Person person, Map<String, Object> patch) {
    person
        .calls()
        .header("If-Match", "*")
        .body(new HashMap<>(patch))
        .patch("/v1/organisations/{id}", person.organisationId())
        .then()
        .statusCode(200);
  }
}
