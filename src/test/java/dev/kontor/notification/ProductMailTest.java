package dev.kontor.notification;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACC-7: who may see a product is told of locks and maintenance, each of them once. */
@KontorTest
class ProductMailTest {
  private static final String IS_LOCKED = "A product of “Anna Keller” is locked";

  /** More than are told in one transaction. */
  private static final int MANY = 205;

  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Crowd crowd;
  @Inject Mailbox mailbox;
  @Inject Jdbi jdbi;

  private Person anna;
  private UUID drive;

  @BeforeEach
  void anOrganisationWithADrive() {
    anna = customers.newPerson();
    drive = shelf.add(anna.organisationId(), "drive", "Hüttenlaufwerk");
  }

  @Test
  void membersAreToldInTheirLanguage() {
    var carl = customers.newMember(anna, "collaborator");
    var dora = customers.newMember(anna, "external");
    sees(carl);
    sees(dora);
    speaks(carl, "de");
    speaks(dora, "fr");

    lock();

    assertThat(Mailbox.text(mailbox.await(anna.email(), IS_LOCKED)))
        .contains("Anna Keller has locked Hüttenlaufwerk of Anna Keller.");
    assertThat(
            Mailbox.text(mailbox.await(carl.email(), "Ein Produkt von „Anna Keller“ ist gesperrt")))
        .contains("die Arbeit damit geht weiter wie zuvor");
    assertThat(Mailbox.text(mailbox.await(dora.email(), "est verrouillé")))
        .contains("Anna Keller a verrouillé");

    unlock();

    mailbox.await(anna.email(), "A product of “Anna Keller” is unlocked");
    mailbox.await(carl.email(), "ist nicht mehr gesperrt");
    mailbox.await(dora.email(), "n'est plus verrouillé");
  }

  private void sees(Person person) {
    replace(anna, customers.memberId(anna, person), matrix(on(drive, "use"))).statusCode(200);
  }

  private static void speaks(Person person, String language) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("language", language))
        .patch("/v1/me")
        .then()
        .statusCode(200);
  }

  @Test
  void maintenanceIsToldOfWhenItBeginsAndWhenItEnds() {
    var mail = shelf.add(anna.organisationId(), "mail_service", "Hut mail");

    anna.calls().body(Map.of("confirmed", true)).put(path(mail) + "/maintenance");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "Maintenance of a product")))
        .contains("Mail is received as ever, but nobody can read it");

    anna.calls().delete(path(mail) + "/maintenance");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "The maintenance of a product")))
        .contains("Mail can be read again");
  }

  @Test
  void eachOfManyMembersIsToldOnce() {
    crowd.join(anna.organisationId(), "administrator", MANY);
    var addresses = addresses();
    assertThat(addresses).hasSize(MANY + 1);

    lock();
    lock();

    Letters.awaitThat(
        "a mail to each",
        () -> addresses.stream().noneMatch(each -> about(each, IS_LOCKED).isEmpty()));
    unlock();
    mailbox.await(anna.email(), "A product of “Anna Keller” is unlocked");
    assertThat(addresses).allSatisfy(each -> assertThat(about(each, IS_LOCKED)).hasSize(1));
  }

  @Test
  void whoLeftIsNotTold() {
    var carl = customers.newMember(anna, "collaborator");
    sees(carl);
    carl.calls().delete("/v1/me/organisations/{o}", anna.organisationId()).then().statusCode(204);

    lock();

    mailbox.await(anna.email(), IS_LOCKED);
    assertThat(about(carl.email(), "is locked")).isEmpty();
  }

  private List<String> addresses() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select u.email from membership m join user_account u on u.id = m.user_id
                    where m.organisation_id = :organisation""")
                .bind("organisation", anna.organisationId())
                .mapTo(String.class)
                .list());
  }

  private List<String> about(String address, String text) {
    return mailbox.of(address).stream()
        .map(ProductMailTest::subject)
        .filter(subject -> subject.contains(text))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private Expectations lock() {
    return anna.calls().put(path(drive) + "/lock").then().statusCode(200);
  }

  private Expectations unlock() {
    return anna.calls().delete(path(drive) + "/lock").then().statusCode(200);
  }

  private String path(UUID product) {
    return "/v1/organisations/" + anna.organisationId() + "/products/" + product;
  }
}
