package dev.kontor.notification;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.product.lifecycle.Ends;
import dev.kontor.product.product.ProductResumed;
import dev.kontor.product.term.NewTerm;
import dev.kontor.sale.warranty.RenewedOnAccount;
import dev.kontor.sale.warranty.WarrantyFailed;
import dev.kontor.sale.warranty.WarrantyInvoiceDue;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DOM-2: who is told what of renewal warranties, once, in their language. */
@KontorTest
class WarrantyMailsTest {
  private static final LocalDate END = LocalDate.of(2027, 3, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 2, 20);
  private static final String NUMBER = "R-2026-000777";
  private static final Money TOTAL = Money.ofMinor(1070, "CHF");

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Ends ends;
  @Inject Event<Object> events;

  private Person anna;
  private UUID organisation;
  private String name;
  private UUID domain;

  @BeforeEach
  void annaHasADomain() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
    name = Shelf.newDomainName();
    domain = domain(name);
  }

  private UUID domain(String called) {
    var today = ends.today();
    var term = NewTerm.notSold(today, today.plusDays(40), null, null);
    return shelf.add(organisation, "domain", called, term);
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

  private void happens(Object event) {
    QuarkusTransaction.requiringNew().run(() -> events.fire(event));
  }

  private Object event(String what) {
    return switch (what) {
      case "RENEWED" ->
          renewed(new RenewedOnAccount.Claimed(UUID.randomUUID(), NUMBER, TOTAL, DUE));
      case "FREE" -> renewed(null);
      case "FAILED" -> new WarrantyFailed(organisation, domain, name, END);
      case "RESUMED" -> new ProductResumed(organisation, domain, "domain", name);
      default -> due(WarrantyInvoiceDue.Kind.valueOf(what));
    };
  }

  private RenewedOnAccount renewed(RenewedOnAccount.Claimed claimed) {
    var total = claimed == null ? Money.ofMinor(0, "CHF") : TOTAL;
    return new RenewedOnAccount(organisation, domain, name, END, total, claimed);
  }

  private WarrantyInvoiceDue due(WarrantyInvoiceDue.Kind kind) {
    var invoice = UUID.randomUUID();
    return new WarrantyInvoiceDue(organisation, domain, name, kind, invoice, NUMBER, TOTAL, DUE);
  }

  private static void speaks(Person person, String language) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("language", language, "timeZone", "Europe/Zurich"))
        .patch("/v1/me")
        .then()
        .statusCode(200);
  }

  /** Of mails about the domain and its invoice. */
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
        .filter(each -> each.contains(name) || each.contains(NUMBER))
        .toList();
  }

  private String mail(Person reader, String subject) {
    return Mailbox.text(mailbox.await(reader.email(), subject)).replaceAll("\\s+", " ");
  }

  @Test
  void whoReadsNoticesAboutMoneyIsToldOnceOfEachStep() {
    for (var step :
        List.of("RENEWED", "FREE", "FAILED", "REMINDER", "LAST_DAY", "SUSPENDED", "RESUMED")) {
      happens(event(step));
    }

    time.passesWithItsWork("PT1S");

    assertThat(subjects(anna))
        .containsExactlyInAnyOrder(
            "The domain " + name + " of “Anna Keller” was renewed on account",
            "The domain " + name + " of “Anna Keller” was renewed by its renewal warranty",
            "Please renew the domain " + name + " of “Anna Keller” yourself",
            "Invoice " + NUMBER + " of “Anna Keller” is not paid yet",
            "Last day to pay invoice " + NUMBER + " of “Anna Keller”",
            "The domain " + name + " of “Anna Keller” is suspended",
            "The domain " + name + " of “Anna Keller” is no longer suspended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"technical", "domains"})
  void whoWorksWithTheDomainIsToldWhatBecomesOfItAndNoAmounts(String notices) {
    var keeper = member(domain, notices);
    var silent = member(domain);
    var elsewhere = member(domain(Shelf.newDomainName()), notices);
    for (var step : List.of("RENEWED", "FAILED", "REMINDER", "LAST_DAY", "SUSPENDED", "RESUMED")) {
      happens(event(step));
    }

    time.passesWithItsWork("PT1S");

    var renewed = "The domain " + name + " of “Anna Keller” was renewed by its renewal warranty";
    var suspended = "The domain " + name + " of “Anna Keller” is suspended";
    var resumed = "The domain " + name + " of “Anna Keller” is no longer suspended";
    assertThat(subjects(keeper)).containsExactlyInAnyOrder(renewed, suspended, resumed);
    assertThat(Stream.of(renewed, suspended, resumed).map(each -> mail(keeper, each)))
        .allSatisfy(each -> assertThat(each).contains(name).doesNotContain(NUMBER, "10.70"));
    assertThat(subjects(silent)).isEmpty();
    assertThat(subjects(elsewhere)).isEmpty();
  }

  @Test
  void anInvoiceIsToldWithItsAmountAndItsLastDay() {
    happens(event("RENEWED"));
    assertThat(mail(anna, "was renewed on account"))
        .contains("invoice " + NUMBER + " is for CHF")
        .contains("10.70, tax included, and payable by 20 February 2027")
        .contains("is suspended after that day");

    happens(event("SUSPENDED"));
    assertThat(mail(anna, "is suspended"))
        .contains("was payable by 20 February 2027")
        .contains("10.70 is still open");
  }

  @Test
  void whatCostNothingAsksForNothing() {
    happens(event("FREE"));

    assertThat(mail(anna, "was renewed by its renewal warranty"))
        .contains("This cost nothing")
        .doesNotContain("invoice", "payable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | RENEWED | was renewed on account | is yours until 1 March 2027",
        "en | FREE | by its renewal warranty | You need do nothing",
        "en | FAILED | yourself | expires on 1 March 2027",
        "en | REMINDER | is not paid yet | payable by 20 February 2027",
        "en | LAST_DAY | Last day to pay | is today, 20 February 2027",
        "en | SUSPENDED | is suspended | Its term runs on meanwhile",
        "en | RESUMED | no longer suspended | can be used again as before",
        "de | RENEWED | wurde auf Rechnung verlängert | gehört Ihnen bis zum 1. März 2027 um 01:00",
        "de | FREE | durch ihre Verlängerungsgarantie | Das hat nichts gekostet",
        "de | FAILED | Bitte verlängern Sie die Domain | läuft am 1. März 2027 um 01:00",
        "de | REMINDER | ist noch nicht bezahlt | zu bezahlen bis zum 20. Februar 2027",
        "de | LAST_DAY | Letzter Tag, um die Rechnung | ist heute, 20. Februar 2027",
        "de | SUSPENDED | ist stillgelegt | Ihre Laufzeit läuft inzwischen weiter",
        "de | RESUMED | nicht mehr stillgelegt | kann wieder genutzt werden wie zuvor",
        "fr | RENEWED | a été renouvelé sur facture | est à vous jusqu'au 1 mars 2027",
        "fr | FREE | par sa garantie de renouvellement | Cela n'a rien coûté",
        "fr | FAILED | Veuillez renouveler vous-même | expire le 1 mars 2027",
        "fr | REMINDER | n'est pas encore payée | au plus tard le 20 février 2027",
        "fr | LAST_DAY | Dernier jour pour payer | aujourd'hui, le 20 février 2027",
        "fr | SUSPENDED | est suspendu | continue de courir",
        "fr | RESUMED | n'est plus suspendu | de nouveau être utilisé comme avant",
        "it | RENEWED | rinnovato su fattura | fino a questa data: 1 marzo 2027",
        "it | FREE | dalla sua garanzia di rinnovo | Non è costato nulla",
        "it | FAILED | La preghiamo di rinnovare | scade in questa data: 1 marzo 2027",
        "it | REMINDER | non è ancora pagata | entro il 20 febbraio 2027",
        "it | LAST_DAY | Ultimo giorno per pagare | è oggi, 20 febbraio 2027",
        "it | SUSPENDED | è sospeso | il suo periodo contrattuale continua",
        "it | RESUMED | non è più sospeso | di nuovo come prima",
        "es | RENEWED | se ha renovado contra factura | es suyo hasta el 1 de marzo de 2027",
        "es | FREE | con su garantía de renovación | No ha costado nada",
        "es | FAILED | Le rogamos que renueve | vence el 1 de marzo de 2027",
        "es | REMINDER | todavía no está pagada | antes del final del 20 de febrero de 2027",
        "es | LAST_DAY | Último día para pagar | es hoy, 20 de febrero de 2027",
        "es | SUSPENDED | está suspendido | sigue corriendo mientras tanto",
        "es | RESUMED | ya no está suspendido | de nuevo como antes",
      })
  void readersAreToldInTheirLanguage(String language, String what, String subject, String text) {
    speaks(anna, language);

    happens(event(what));

    assertThat(mail(anna, subject)).contains(name).contains(text).doesNotContainPattern("\\{\\d");
  }
}
