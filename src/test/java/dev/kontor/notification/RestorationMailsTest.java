package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.sale.order.OrderEnded;
import dev.kontor.sale.order.OrderKind;
import dev.kontor.sale.order.OrderPaid;
import dev.kontor.sale.order.RenewalRefused;
import dev.kontor.sale.order.TransferAwaited;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DOM-1, DOM-2: what readers are told of orders that restore domains, and that warranties make. */
@KontorTest
class RestorationMailsTest {
  private static final String ORDER = "O-2026-888888";
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject RequestContext request;
  @Inject Event<Object> events;

  private Person anna;

  @BeforeEach
  void annaReadsThem() {
    anna = customers.newPerson();
  }

  private void speaks(String language) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("language", language))
        .patch("/v1/me")
        .then()
        .statusCode(200);
  }

  private void happens(Object event) {
    request.identify(Caller.system());
    QuarkusTransaction.requiringNew().run(() -> events.fire(event));
  }

  private String mail(String subject) {
    return Mailbox.text(mailbox.await(anna.email(), subject)).replaceAll("\\s+", " ");
  }

  private static Money chf(long minor) {
    return Money.ofMinor(minor, "CHF");
  }

  private OrderEnded ended(OrderKind kind, String status, String failure) {
    return new OrderEnded(
        anna.organisationId(),
        UUID.randomUUID(),
        ORDER,
        kind,
        anna.id(),
        status,
        failure,
        chf(6367));
  }

  private OrderPaid paid(OrderKind kind) {
    var total = chf(6367);
    var isOnAccount = kind == OrderKind.WARRANTY;
    return new OrderPaid(
        anna.organisationId(),
        UUID.randomUUID(),
        ORDER,
        kind,
        null,
        List.of(new OrderPaid.Line("alp.ch", chf(5890), null)),
        total,
        isOnAccount ? chf(0) : total,
        chf(0),
        chf(0),
        isOnAccount ? total : chf(0));
  }

  private Object event(String what) {
    return switch (what) {
      case "PAID" -> paid(OrderKind.RESTORE);
      case "TRANSFER" ->
          new TransferAwaited(
              anna.organisationId(),
              ORDER,
              OrderKind.RESTORE,
              List.of(new TransferAwaited.Due(UUID.randomUUID(), "R-2026-1", chf(6367))),
              DAY);
      case "EXPIRED" -> ended(OrderKind.RESTORE, "expired", null);
      case "MISMATCH" -> ended(OrderKind.RESTORE, "failed", "amount_mismatch");
      case "LATE" -> ended(OrderKind.RESTORE, "expired", "not_transferred");
      case "GONE" -> ended(OrderKind.RESTORE, "failed", "not_restorable");
      case "REPLACED" -> ended(OrderKind.RENEWAL, "expired", "replaced");
      case "REFUSED" -> refused(chf(6367));
      case "REFUSED_FREE" -> refused(null);
      default -> ended(OrderKind.RESTORE, "failed", "declined");
    };
  }

  private RenewalRefused refused(Money credited) {
    return new RenewalRefused(
        anna.organisationId(), UUID.randomUUID(), "alp.ch", DAY, "policy", credited);
  }

  @Test
  void aPaidRestorationIsConfirmedWithItsLines() {
    happens(paid(OrderKind.RESTORE));

    assertThat(mail("Order " + ORDER + " of “Anna Keller”: your domain is being restored"))
        .contains("Should it refuse, you get the money back")
        .contains("• alp.ch – CHF 58.90".replace("CHF ", "CHF\u00a0"))
        .contains("Total, tax included: CHF\u00a063.67")
        .contains("Paid from the prepaid account: CHF\u00a063.67");
  }

  @Test
  void ofWhatAWarrantyOrderedOthersTell() {
    happens(paid(OrderKind.WARRANTY));
    happens(paid(OrderKind.RENEWAL));

    time.passesWithItsWork("PT1S");

    assertThat(mail("Confirmation of order " + ORDER)).contains("63.67");
    assertThat(mailbox.of(anna.email()).stream().map(Mailbox::text))
        .filteredOn(each -> each.contains(ORDER))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | TRANSFER | please transfer | please don't wait until the last day",
        "en | DECLINED | did not work out | As long as its redemption period lasts",
        "en | EXPIRED | was not paid in time | So the domain was not restored",
        "en | MISMATCH | with another amount | No money is lost",
        "en | LATE | was not transferred | cancelled by a credit note",
        "en | GONE | did not come about | is now on the prepaid account",
        "en | REPLACED | is no longer needed | automatically or by their renewal warranty",
        "en | REFUSED | could not be renewed | stays 20 February 2026",
        "en | REFUSED_FREE | could not be renewed | stays 20 February 2026",
        "de | PAID | Ihre Domain wird wiederhergestellt | erhalten Sie das Geld zurück",
        "de | TRANSFER | bitte überweisen Sie | nicht bis zum letzten Tag",
        "de | DECLINED | hat nicht geklappt | Solange die Wiederherstellungsfrist läuft",
        "de | GONE | ist nicht zustande gekommen | auf anderem Weg wiederhergestellt",
        "de | REPLACED | wird nicht mehr gebraucht | durch ihre Verlängerungsgarantie",
        "de | REFUSED | nicht verlängert werden | bleibt der 20. Februar 2026",
        "fr | PAID | est en cours de restauration | vous récupérez l'argent",
        "fr | TRANSFER | merci de virer | ne pas attendre le dernier jour",
        "fr | DECLINED | n'a pas abouti | Tant que dure la période de rédemption",
        "fr | GONE | n'a pas abouti | a été restauré autrement",
        "fr | REPLACED | n'est plus nécessaire | par leur garantie de renouvellement",
        "fr | REFUSED | n'a pas pu être renouvelé | reste le 20 février 2026",
        "it | PAID | è in corso di ripristino | Le restituiamo il denaro",
        "it | TRANSFER | effettui il bonifico | non aspettare l'ultimo giorno",
        "it | DECLINED | non è riuscito | Finché dura il periodo di redenzione",
        "it | GONE | non è andato a buon fine | ripristinato in altro modo",
        "it | REPLACED | non serve più | con la loro garanzia di rinnovo",
        "it | REFUSED | Non è stato possibile rinnovare | di prima: 20 febbraio 2026",
        "es | PAID | se está restaurando | recupera el dinero",
        "es | TRANSFER | transfiera el importe | no espere al último día",
        "es | DECLINED | no ha salido bien | Mientras dure el periodo de redención",
        "es | GONE | no se ha completado | se restauró de otro modo",
        "es | REPLACED | ya no hace falta | con su garantía de renovación",
        "es | REFUSED | No se ha podido renovar | sigue siendo el 20 de febrero de 2026",
      })
  void readersAreToldInTheirLanguage(String language, String what, String subject, String text) {
    speaks(language);

    happens(event(what));

    assertThat(mail(subject)).contains(text).doesNotContainPattern("\\{\\d");
  }

  /** Neither an invoice nor a bank transfer is there for sure. */
  @Test
  void whatTookAnOrdersPlaceIsTrueOfAnyPayment() {
    happens(event("REPLACED"));

    assertThat(mail("is no longer needed"))
        .contains("if there was an invoice for it already")
        .doesNotContain("transfer");
  }
}
