package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.sale.autorenewal.ProductsEndSoon;
import dev.kontor.sale.autorenewal.ProductsEndSoon.EndingProduct;
import dev.kontor.sale.autorenewal.RenewalsAnnounced;
import dev.kontor.sale.autorenewal.RenewalsNotPaid;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of notices about money are told before products end. */
@KontorTest
class RenewalMailsTest {
  private static final LocalDate END = LocalDate.of(2030, 3, 1);

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject RequestContext request;
  @Inject Event<Object> events;

  private Person anna;

  @BeforeEach
  void annaReadsThem() {
    anna = customers.newPerson();
  }

  private void happens(Object event) {
    request.identify(Caller.system());
    QuarkusTransaction.requiringNew().run(() -> events.fire(event));
  }

  private String mail(String subject) {
    return Mailbox.text(mailbox.await(anna.email(), subject));
  }

  private static Money chf(long minor) {
    return Money.ofMinor(minor, "CHF");
  }

  @Test
  void aReminderSaysWhatRenewsWhenAndAtWhichPrice() {
    happens(
        new RenewalsAnnounced(
            anna.organisationId(),
            END.minusDays(7),
            List.of(new RenewalsAnnounced.Line("Site", END, chf(7027), null)),
            List.of(new RenewalsAnnounced.Card("Old card", END.minusDays(9)))));

    assertThat(mail("renew automatically soon"))
        .contains("• Site – until 28 February 2030 – ")
        .contains("70.27 for the next term")
        .contains("from 22 February 2030 on")
        .contains("“Old card” is good until 20 February 2030 only");
  }

  @Test
  void twentyProductsAreNamedAndTheRestCounted() {
    happens(
        new ProductsEndSoon(
            anna.organisationId(), Collections.nCopies(25, new EndingProduct("Site", END))));

    var text = mail("end soon");
    assertThat(text.split("• Site")).hasSize(21);
    assertThat(text).contains("and 5 more").contains("don't renew automatically");
  }

  @Test
  void whatWasNotPaidIsTriedAgainOrSaysHowToPay() {
    var products = List.of(new EndingProduct("Site", END));
    happens(new RenewalsNotPaid(anna.organisationId(), products, chf(7027), END.minusDays(3)));
    assertThat(mail("could not be renewed yet")).contains("70.27").contains("26 February 2030");

    happens(new RenewalsNotPaid(anna.organisationId(), products, chf(7027), null));
    assertThat(mail("Please renew these products"))
        .contains("70.27")
        .contains("from the prepaid account");
  }

  @ParameterizedTest
  @CsvSource({
    "de,enden bald,28. Februar 2030",
    "fr,bientôt,28 février 2030",
    "it,in scadenza,28 febbraio 2030",
    "es,pronto,28 de febrero de 2030"
  })
  void eachReaderIsToldInTheirLanguage(String language, String subject, String day) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("language", language))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    happens(new ProductsEndSoon(anna.organisationId(), List.of(new EndingProduct("Site", END))));

    assertThat(mail(subject)).contains(day);
  }
}
