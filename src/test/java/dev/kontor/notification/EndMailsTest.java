package dev.kontor.notification;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.lifecycle.EndNotice;
import dev.kontor.product.lifecycle.Ends;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MEM-8, SUB-12: one mail a day tells each reader of the ends of those products that they see. */
@KontorTest
class EndMailsTest {
  private static final String LAST_DAY = "Last day of products of “Anna Keller”";
  private static final String EXPIRED = "Products of “Anna Keller” have expired";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Ends ends;
  @Inject Tables tables;
  @Inject Event<EndNotice> notices;

  private Person anna;
  private Person carl;
  private UUID organisation;

  @BeforeEach
  void carlWorksForAnna() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
    carl = customers.newMember(anna, "collaborator");
  }

  @Test
  void eachReaderGetsOneMailOfADay() {
    var dora = customers.newMember(anna, "external");
    Organisation.giveAccounting(anna, customers.memberId(anna, dora));
    chooses(dora, Map.of("billing", true, "technical", false));
    var emil = customers.newMember(anna, "collaborator");
    var fred = customers.newMember(anna, "collaborator");
    chooses(fred, Map.of("technical", false));
    var end = ends.today().plusDays(2);
    var shop = ends.product(organisation, "Shop", end);
    ends.product(organisation, "Blog", end);
    var forum = ends.product(organisation, "Forum", end);
    tables.run("update product set auto_renewal = true where id = ?", forum);
    shelf.add(organisation, "drive", "Drive", NewTerm.notSold(end.minusDays(9), end, null, null));
    for (var member : List.of(carl, fred)) {
      replace(anna, customers.memberId(anna, member), matrix(on(shop, "use"))).statusCode(200);
    }

    time.passesWithItsWork("P2D");

    for (var reader : List.of(anna, dora)) {
      assertThat(text(reader, LAST_DAY))
          .contains("• Shop", "• Blog", "• Drive (if you still need it, please write")
          .doesNotContain("Forum");
      assertThat(text(reader, EXPIRED)).contains("• Shop", "• Blog", "• Forum", "• Drive (if");
    }
    for (var subject : List.of(LAST_DAY, EXPIRED)) {
      assertThat(text(carl, subject)).contains("• Shop").doesNotContain("Blog", "Drive", "Forum");
      assertThat(of(emil, subject)).isEmpty();
      assertThat(of(fred, subject)).isEmpty();
    }
  }

  @Test
  void aMailShowsTwentyProductsAndHowManyMore() {
    var products =
        IntStream.rangeClosed(1, 23)
            .mapToObj(i -> ends.product(organisation, "Site " + i + ".", day(90)))
            .toList();
    var grants = products.subList(0, 22).stream().map(each -> on(each, "use")).toList();
    replace(anna, customers.memberId(anna, carl), Map.of("everything", false, "grants", grants))
        .statusCode(200);

    tell(EndNotice.Kind.EXPIRED, products.stream().map(EndMailsTest::site).toList());

    mailbox.await(carl.email(), EXPIRED);
    mailbox.await(anna.email(), EXPIRED);
    assertThat(text(anna, EXPIRED))
        .contains("• Site 20.\n", "and 3 more")
        .doesNotContain("Site 21.");
    assertThat(text(carl, EXPIRED))
        .contains("• Site 20.\n", "and 2 more")
        .doesNotContain("Site 21.");
  }

  private static EndNotice.Product site(UUID id) {
    return new EndNotice.Product(id, "", true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | LAST_DAY | Letzter Tag von Produkten | endet am 1. März 2027 um 01:00",
        "de | EXPIRED | sind abgelaufen | im Manager bis zum 31. März 2027 um 02:00",
        "de | ENDING | Letzte Tage, um Produkte | Danach sind sie endgültig beendet",
        "fr | LAST_DAY | Dernier jour de produits | se termine le 1 mars 2027 à 01:00",
        "fr | EXPIRED | ont expiré | jusqu'au 31 mars 2027 à 02:00",
        "fr | ENDING | Derniers jours pour renouveler | ils prennent fin définitivement",
        "it | LAST_DAY | Ultimo giorno di prodotti | termina in data 1 marzo 2027",
        "it | EXPIRED | sono scaduti | fino a questa data: 31 marzo 2027",
        "it | ENDING | Ultimi giorni per rinnovare | sono terminati definitivamente",
        "es | LAST_DAY | Último día de productos | termina el 1 de marzo de 2027",
        "es | EXPIRED | han caducado | hasta el 31 de marzo de 2027",
        "es | ENDING | Últimos días para renovar | habrán terminado definitivamente",
      })
  void readersAreToldInTheirLanguage(
      String language, EndNotice.Kind kind, String subject, String text) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("language", language, "timeZone", "Europe/Zurich"))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    tell(kind, List.of(new EndNotice.Product(UUID.randomUUID(), "Laden", true)));

    var mail = Mailbox.text(mailbox.await(anna.email(), subject)).replace("\r\n", "\n");
    assertThat(mail.replaceAll("\\s+", " ")).contains("• Laden").contains(text);
  }

  private void tell(EndNotice.Kind kind, List<EndNotice.Product> products) {
    var named =
        IntStream.range(0, products.size())
            .mapToObj(
                i ->
                    products.get(i).name().isEmpty()
                        ? new EndNotice.Product(products.get(i).id(), "Site " + (i + 1) + ".", true)
                        : products.get(i))
            .toList();
    var end = LocalDate.of(2027, 3, 1);
    QuarkusTransaction.requiringNew()
        .run(() -> notices.fire(new EndNotice(organisation, kind, end, end.plusDays(30), named)));
  }

  private LocalDate day(int later) {
    return ends.today().plusDays(later);
  }

  private void chooses(Person person, Map<String, Boolean> wishes) {
    var all = new HashMap<String, Object>();
    for (var kind : List.of("billing", "technical", "domains", "security", "news")) {
      all.put(kind, wishes.getOrDefault(kind, kind.equals("security")));
    }
    person
        .calls()
        .header("If-Match", "*")
        .body(all)
        .put(
            "/v1/organisations/{o}/members/{m}/contact-preferences",
            organisation,
            customers.memberId(anna, person))
        .then()
        .statusCode(200);
  }

  /** Of the one mail with that subject. */
  private String text(Person reader, String subject) {
    var mails = of(reader, subject);
    assertThat(mails).hasSize(1);
    return Mailbox.text(mails.get(0)).replace("\r\n", "\n");
  }

  private List<MimeMessage> of(Person reader, String subject) {
    return mailbox.of(reader.email()).stream()
        .filter(
            mail -> {
              try {
                return mail.getSubject().equals(subject);
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }
}
