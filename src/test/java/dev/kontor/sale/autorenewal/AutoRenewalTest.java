package dev.kontor.sale.autorenewal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products renew by themselves: reminded of, at the price that was told, once. */
@KontorTest
class AutoRenewalTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  private Person anna;
  private String site;
  private LocalDate end;

  @BeforeEach
  void annaHasASiteForAMonth() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site = bought("cloud_server_s", "P1M");
    end = LocalDate.parse(Renewals.of(anna, site).path("termEnd").asText());
  }

  private String bought(String offer, String period) {
    return Orders.bought(anna, Baskets.line(offer, period), "sandbox:success")
        .at("/lines/0/productId")
        .asText();
  }

  private String card(String token) {
    var body = Map.of("type", "card", "token", token);
    var answer = anna.calls().body(body).post(path("/payment-methods"));
    return Api.json(answer.then().statusCode(201).extract()).path("id").asText();
  }

  private String path(String below) {
    return "/v1/organisations/" + anna.organisationId() + below;
  }

  /** Until an hour after the time of attempts where Anna is, so many days before the end. */
  private void passesUntil(int daysBefore) {
    var moment = end.minusDays(daysBefore).atTime(9, 0).toInstant(ZoneOffset.UTC);
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    anna = customers.signIn(anna.email());
  }

  private JsonNode product() {
    return Orders.products(anna).stream()
        .filter(each -> each.path("id").asText().equals(site))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> orders() {
    var items = Api.json(anna.calls().get(path("/orders")).then().statusCode(200).extract());
    return items.path("items").findParents("number");
  }

  @Test
  void itIsRemindedOfAndRenewedAWeekBeforeItsEnd() {
    Wallets.fill(anna, "100.00");
    Renewals.automatic(anna, true, site).then().statusCode(204);
    assertThat(product().path("autoRenewal").asBoolean()).isTrue();
    passesUntil(21);

    var item = Renewals.of(anna, site).path("autoRenewal");
    assertThat(item.path("enabled").asBoolean()).isTrue();
    assertThat(item.at("/announcedPrice/amount").asText()).isEqualTo("12.97");
    assertThat(item.path("nextAttemptAt").asText()).startsWith(end.minusDays(7).toString());
    var reminder = Mailbox.text(mailbox.await(anna.email(), "renew automatically soon"));
    assertThat(reminder).contains("CHF").contains("12.97");

    passesUntil(7);

    assertThat(LocalDate.parse(product().path("paidUntil").asText())).isAfter(end);
    var order = orders().get(0);
    assertThat(order.path("kind").asText()).isEqualTo("automatic_renewal");
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.path("orderedBy").isNull()).isTrue();
    assertThat(Wallets.shown(anna)).isEqualTo("87.03 0.00 87.03");
    mailbox.await(anna.email(), "were renewed: order " + order.path("number").asText());

    passesUntil(1);

    assertThat(orders()).hasSize(2);
    operators.booksAreClean();
  }

  @Test
  void sourcesAreTriedInTheirOrderOnThreeDays() {
    var declined = card("sandbox:declined");
    var insufficient = card("sandbox:insufficient");
    Renewals.prefer(anna, true, "prepaid", declined, insufficient);
    Renewals.automatic(anna, true, site).then().statusCode(204);
    Wallets.fill(anna, "5.00");

    passesUntil(7);

    assertThat(orders()).hasSize(3);
    assertThat(Api.texts(items(orders()), "status")).containsExactly("failed", "failed", "paid");
    mailbox.await(anna.email(), "could not be renewed yet");
    assertThat(Wallets.shown(anna)).isEqualTo("5.00 0.00 5.00");

    passesUntil(3);
    assertThat(orders()).hasSize(5);
    var good = card("sandbox:success");
    Renewals.prefer(anna, true, "prepaid", declined, good);

    passesUntil(1);

    var last = Orders.read(anna, orders().get(0).path("id").asText());
    assertThat(last.path("status").asText()).isEqualTo("paid");
    assertThat(Api.texts(last.path("payments"), "kind")).containsExactly("prepaid", "external");
    assertThat(LocalDate.parse(product().path("paidUntil").asText())).isAfter(end);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  private static JsonNode items(List<JsonNode> items) {
    var array = new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode();
    items.forEach(array::add);
    return array;
  }

  @Test
  void whatNobodyPaysForSaysHowToPay() {
    Renewals.automatic(anna, true, site).then().statusCode(204);

    passesUntil(1);

    var mail = Mailbox.text(mailbox.await(anna.email(), "Please renew these products"));
    assertThat(mail).contains("12.97");
    assertThat(LocalDate.parse(product().path("paidUntil").asText())).isEqualTo(end);
    assertThat(orders()).hasSize(1);
  }

  @Test
  void aLateSwitchIsRemindedOfAtOnceAndTheLastAttemptReplacesATransfer() {
    passesUntil(5);
    mailbox.await(anna.email(), "end soon");
    Renewals.automatic(anna, true, site).then().statusCode(204);
    mailbox.await(anna.email(), "renew automatically soon");
    var order =
        Renewals.renewed(
            anna,
            List.of(Renewals.next(anna, site, "P1M")),
            Map.of("paymentMethod", "bank_transfer"));
    Wallets.fill(anna, "100.00");

    passesUntil(3);
    assertThat(Orders.read(anna, order.path("id").asText()).path("status").asText())
        .isEqualTo("pending");
    passesUntil(1);

    var replaced = Orders.read(anna, order.path("id").asText());
    assertThat(replaced.path("status").asText()).isEqualTo("expired");
    assertThat(replaced.path("failure").asText()).isEqualTo("replaced");
    mailbox.await(anna.email(), "is no longer needed");
    assertThat(LocalDate.parse(product().path("paidUntil").asText())).isAfter(end);
    operators.booksAreClean();
  }

  @Test
  void aSwitchAfterTheLastAttemptIsTriedAtOnce() {
    Wallets.fill(anna, "100.00");
    passesUntil(1);

    Renewals.automatic(anna, true, site).then().statusCode(204);
    time.passesWithItsWork("PT1S");

    assertThat(LocalDate.parse(product().path("paidUntil").asText())).isAfter(end);
    operators.booksAreClean();
  }

  /** As a crash before the provider is asked leaves it. */
  @Test
  void aCardThatWasNeverAskedIsTriedAgainSomeTimes() {
    Renewals.prefer(anna, false, card("sandbox:late"));
    Renewals.automatic(anna, true, site).then().statusCode(204);
    passesUntil(21);
    passesUntilTheFirstAttempt();

    for (var attempt = 1; attempt <= 5; attempt++) {
      assertThat(orders()).hasSize(attempt + 1);
      assertThat(orders().get(0).path("status").asText()).isEqualTo("pending");
      tables.run(
          "delete from sandbox_payment where id = (select payment_id from customer_order where id = ?)",
          UUID.fromString(orders().get(0).path("id").asText()));
      time.passesWithItsWork("PT31S");
      anna = customers.signIn(anna.email());
    }

    assertThat(orders()).hasSize(6);
    var last = Orders.read(anna, orders().get(0).path("id").asText());
    assertThat(last.path("failure").asText()).isEqualTo("not_started");
    mailbox.await(anna.email(), "could not be renewed yet");
  }

  private void passesUntilTheFirstAttempt() {
    var moment = end.minusDays(7).atTime(8, 0).toInstant(ZoneOffset.UTC);
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    anna = customers.signIn(anna.email());
  }

  @Test
  void whoPrefersOtherSourcesMeanwhileHasAllOfThemTried() {
    Renewals.prefer(anna, false, card("sandbox:pending-failure"));
    Renewals.automatic(anna, true, site).then().statusCode(204);
    passesUntil(21);
    passesUntilTheFirstAttempt();
    assertThat(orders().get(0).path("status").asText()).isEqualTo("pending");
    Renewals.prefer(anna, false, card("sandbox:success"));

    time.passesWithItsWork("PT10S");

    assertThat(orders()).hasSize(3);
    assertThat(orders().get(0).path("status").asText()).isEqualTo("paid");
    assertThat(orders().get(1).path("status").asText()).isEqualTo("failed");
  }

  @Test
  void nobodyPaysWhatTheyWereNotToldOf() {
    Wallets.fill(anna, "100.00");
    Renewals.automatic(anna, true, site).then().statusCode(204);
    passesUntil(21);
    tables.run("delete from announced_price where product_id = ?", UUID.fromString(site));

    passesUntil(7);
    assertThat(orders()).hasSize(1);
    assertThat(Renewals.of(anna, site).at("/autoRenewal/announcedPrice/amount").asText())
        .isEqualTo("12.97");
    passesUntil(3);
    assertThat(orders()).hasSize(2);
  }

  @Test
  void aPriceThatWasAnnouncedIsKeptThoughRenewalsEndMeanwhile() {
    var code = Catalogues.newCode();
    var today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    var prices = new String[] {"P1M 20.00 CHF", "P1M 20.00 EUR"};
    Catalogues.putOffer(operators.somebody(), code, Catalogues.offer("mail_service", today, prices))
        .then()
        .statusCode(200);
    site = bought(code, "P1M");
    Wallets.fill(anna, "100.00");
    Renewals.automatic(anna, true, site).then().statusCode(204);
    passesUntil(21);
    tables.run("update offer_price set valid_from = valid_from - 1 where offer = ?", code);
    tables.run(
        "insert into offer_price select offer, period, currency, valid_from + 1, null from offer_price"
            + " where offer = ?",
        code);
    tables.run("update offer set renewals_end_on = ? where code = ?", today, code);
    assertThat(Renewals.of(anna, site).path("periods")).isEmpty();

    passesUntil(7);

    assertThat(LocalDate.parse(product().path("paidUntil").asText())).isAfter(end);
    assertThat(Wallets.shown(anna)).isEqualTo("78.38 0.00 78.38");
  }

  @Test
  void theReminderNamesACardThatEndsBeforeTheAttempt() {
    var card = card("sandbox:success");
    Renewals.prefer(anna, true, "prepaid", card);
    tables.run(
        "update payment_method set label = 'Old card', expires_on = ? where id = ?",
        end.minusDays(8),
        UUID.fromString(card));
    Renewals.automatic(anna, true, site).then().statusCode(204);

    passesUntil(21);

    var reminder = Mailbox.text(mailbox.await(anna.email(), "renew automatically soon"));
    assertThat(reminder).contains("“Old card” is good until");
  }
}
