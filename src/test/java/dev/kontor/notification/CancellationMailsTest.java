package dev.kontor.notification;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.lifecycle.EndNotice;
import dev.kontor.product.lifecycle.Ends;
import dev.kontor.product.product.ProductCancelled;
import dev.kontor.product.product.ProductEnded;
import dev.kontor.product.product.ProductReinstated;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUB-6, MEM-8: who is told of cancelled products, once, and in which words. */
@KontorTest
class CancellationMailsTest {
  private static final LocalDate END = LocalDate.of(2027, 3, 1);

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Ends ends;
  @Inject Tables tables;
  @Inject Event<Object> events;

  private Person anna;
  private UUID organisation;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
  }

  private List<String> subjects(Person reader) {
    return mailbox.of(reader.email()).stream()
        .map(
            mail -> {
              try {
                return mail.getSubject();
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .filter(each -> each.startsWith("A product of “Anna Keller”"))
        .toList();
  }

  private Person member(UUID product, String... notices) {
    var member = customers.newMember(anna, "collaborator");
    var id = customers.memberId(anna, member);
    replace(anna, id, matrix(on(product, "use"))).statusCode(200);
    var all = new HashMap<String, Object>();
    for (var kind : List.of("billing", "technical", "domains", "security", "news")) {
      all.put(kind, kind.equals("security") || List.of(notices).contains(kind));
    }
    member
        .calls()
        .header("If-Match", "*")
        .body(all)
        .put("/v1/organisations/{o}/members/{m}/contact-preferences", organisation, id)
        .then()
        .statusCode(200);
    return member;
  }

  @Test
  void eachReaderIsToldOnceOfEachStep() {
    var site = ends.product(organisation, "Site", ends.today().plusDays(40));
    var blog = ends.product(organisation, "Blog", ends.today().plusDays(40));
    var technician = member(site, "technical");
    var silent = member(site);
    var elsewhere = member(blog, "technical");
    Cancelling.cancelled(anna, site, "end_of_term");
    Cancelling.cancelled(anna, site, "end_of_term");
    Cancelling.reinstate(anna, site).then().statusCode(204);
    tables.run("update product set auto_renewal = true where id = ?", site);
    Cancelling.cancelled(anna, site, "end_of_term");
    Cancelling.reinstate(anna, site).then().statusCode(204);
    Cancelling.cancelled(anna, site, "now");

    time.passesWithItsWork("PT1S");
    for (var reader : List.of(anna, technician)) {
      assertThat(subjects(reader))
          .containsExactlyInAnyOrder(
              "A product of “Anna Keller” is cancelled",
              "A product of “Anna Keller” goes on",
              "A product of “Anna Keller” is cancelled",
              "A product of “Anna Keller” goes on",
              "A product of “Anna Keller” has ended");
    }
    assertThat(subjects(silent)).isEmpty();
    assertThat(subjects(elsewhere)).isEmpty();
  }

  @Test
  void whoReadsNoticesOfDomainsIsToldOfThem() {
    var today = ends.today();
    var term = NewTerm.notSold(today, today.plusDays(40), null, null);
    var name = Shelf.newDomainName();
    var domain = shelf.add(organisation, "domain", name, term);
    var keeper = member(domain, "domains");

    Cancelling.cancelled(anna, domain, "end_of_term");

    assertThat(Mailbox.text(mailbox.await(keeper.email(), "A domain of")))
        .contains(name)
        .contains("take the cancellation back");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | CANCELLED | A product of | can be used until 1 March 2027",
        "en | DOMAIN | A domain of | stays yours until 1 March 2027",
        "en | REINSTATED | goes on | Automatic renewal is on, as before",
        "en | BY_HAND | goes on | please renew it in the manager before then",
        "en | ENDED | has ended | That can't be taken back",
        "en | LAST_DAY | Last day of cancelled | end for good on 1 March 2027",
        "de | CANCELLED | Ein Produkt der | bis zum 1. März 2027 um 01:00",
        "de | DOMAIN | Eine Domain der | gehört Ihnen bis zum 1. März 2027",
        "de | REINSTATED | läuft weiter | eingeschaltet wie zuvor",
        "de | BY_HAND | läuft weiter | verlängern Sie es bitte vorher im Manager",
        "de | ENDED | ist beendet | Das lässt sich nicht zurücknehmen",
        "de | LAST_DAY | Letzter Tag gekündigter | enden endgültig am 1. März 2027",
        "fr | CANCELLED | est résilié | jusqu'au 1 mars 2027",
        "fr | DOMAIN | Un nom de domaine de | Il reste le vôtre jusqu'au 1 mars 2027",
        "fr | REINSTATED | se poursuit | activé comme avant",
        "fr | BY_HAND | se poursuit | renouvelez-le d'ici là dans le manager",
        "fr | ENDED | a pris fin | Cela ne peut pas être annulé",
        "fr | LAST_DAY | Dernier jour de produits résiliés | définitivement le 1 mars 2027",
        "it | CANCELLED | è disdetto | fino a questa data: 1 marzo 2027",
        "it | DOMAIN | Un dominio di | Resta Suo fino a questa data: 1 marzo 2027",
        "it | REINSTATED | prosegue | è attivo come prima",
        "it | BY_HAND | prosegue | lo rinnovi prima nel manager",
        "it | ENDED | è terminato | Non è possibile tornare indietro",
        "it | LAST_DAY | Ultimo giorno di prodotti disdetti | in data 1 marzo 2027",
        "es | CANCELLED | está cancelado | usar hasta el 1 de marzo de 2027",
        "es | DOMAIN | Un dominio de | Sigue siendo suyo hasta el 1 de marzo de 2027",
        "es | REINSTATED | continúa | está activada como antes",
        "es | BY_HAND | continúa | renuévelo antes en el manager",
        "es | ENDED | ha terminado | Esto no se puede deshacer",
        "es | LAST_DAY | Último día de productos cancelados | definitivamente el 1 de marzo",
      })
  void readersAreToldInTheirLanguage(String language, String what, String subject, String text) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("language", language, "timeZone", "Europe/Zurich"))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    QuarkusTransaction.requiringNew().run(() -> events.fire(event(what)));

    var mail = Mailbox.text(mailbox.await(anna.email(), subject)).replaceAll("\\s+", " ");
    assertThat(mail).contains("Laden").contains(text);
  }

  private Object event(String what) {
    var id = UUID.randomUUID();
    return switch (what) {
      case "CANCELLED", "DOMAIN" ->
          new ProductCancelled(
              organisation, id, "drive", "Laden", what.equals("DOMAIN"), END, null);
      case "REINSTATED", "BY_HAND" ->
          new ProductReinstated(
              organisation, id, "drive", "Laden", false, END, what.equals("REINSTATED"));
      case "ENDED" ->
          new ProductEnded(organisation, id, "drive", "Laden", ProductStatus.ACTIVE, true);
      default ->
          new EndNotice(
              organisation,
              EndNotice.Kind.CANCELLED_LAST_DAY,
              END,
              END.plusDays(30),
              List.of(new EndNotice.Product(id, "Laden", true)));
    };
  }
}
