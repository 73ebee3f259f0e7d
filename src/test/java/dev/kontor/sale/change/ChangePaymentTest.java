package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pays for changes that take effect at once, and what becomes of money that comes late. */
@KontorTest
class ChangePaymentTest {
  private static final Map<String, Object> DEARER = Map.of("offer", "cloud_server_m");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject CreditNotes notes;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaHasAnAddress() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  private JsonNode bought() {
    return Orders.bought(anna, Baskets.line("cloud_server_s", "P1M"), "sandbox:success");
  }

  private static String productOf(JsonNode order) {
    return order.at("/lines/0/productId").asText();
  }

  private JsonNode product(String id) {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + id;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private void passes(String period) {
    time.passesWithItsWork(period);
    anna = customers.signIn(anna.email());
  }

  private JsonNode changed(String product, Map<String, Object> change, Map<String, Object> means) {
    return Changes.changed(anna, product, Changes.paid(anna, product, change, means));
  }

  private JsonNode now(JsonNode order) {
    return Orders.read(anna, order.path("id").asText());
  }

  private static long minor(JsonNode money) {
    return Long.parseLong(money.path("amount").asText().replace(".", ""));
  }

  /** What paid an invoice, or was given back by a credit note, in minor units by kind. */
  private static Map<String, Long> payments(JsonNode document) {
    return StreamSupport.stream(document.path("payments").spliterator(), false)
        .collect(
            Collectors.toMap(
                each -> each.path("kind").asText(), each -> minor(each.path("amount")), Long::sum));
  }

  private JsonNode creditNoteOf(JsonNode order) {
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    return Orders.invoice(anna, invoice.at("/creditNoteIds/0").asText());
  }

  /**
   * 102.00 after the coupon, 110.26 with tax: 10.00 of credit, 20.00 paid in, 80.26 by card. What
   * was credit comes back last, and pays as credit again.
   */
  @Test
  void theCreditIsOfWhatWasPaidAfterTheCouponAndStaysWhatItWas() {
    Wallets.fill(anna, "20.00");
    var operator = operators.somebody();
    Wallets.credit(operator, anna.organisationId(), "10.00");
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("cloud_server_s", "P1Y"));
    var coupon = Gifts.issued(operator, Gifts.percent("15", Map.of())).path("code").asText();
    Baskets.putCoupon(anna, cart, coupon).then().statusCode(201);
    var means = Map.<String, Object>of("prepaidAll", true, "paymentMethod", "sandbox:success");
    var first = Orders.placed(anna, cart, means);
    assertThat(payments(Orders.invoice(anna, first.at("/invoiceIds/0").asText())))
        .isEqualTo(Map.of("credit", 1000L, "paid_in", 2000L, "external", 8026L));
    var begin = today();
    passes("P5D");
    var all = ChronoUnit.DAYS.between(begin, begin.plusYears(1));
    var net = 10200 * (all - 5) / all;
    var credit = net + (net * 81 + 500) / 1000;

    var order = changed(productOf(first), DEARER, Map.of("paymentMethod", "sandbox:success"));

    assertThat(minor(order.path("total"))).isEqualTo(31349);
    assertThat(order.at("/discounts/amount").asText()).isEqualTo("0.00");
    assertThat(minor(order.at("/payments/0/amount"))).isEqualTo(credit);
    var note = creditNoteOf(first);
    assertThat(minor(note.path("total"))).isEqualTo(credit);
    var back = Map.of("paid_in", 10026L, "credit", credit - 10026);
    assertThat(payments(note)).isEqualTo(back);
    var spent = new HashMap<>(back);
    spent.put("external", 31349 - credit);
    assertThat(payments(Orders.invoice(anna, order.at("/invoiceIds/0").asText()))).isEqualTo(spent);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  /** Also of a term that was paid by what was left of another one. */
  @Test
  void creditThatPaidTwiceIsStillCredit() {
    Wallets.credit(operators.somebody(), anna.organisationId(), "12.97");
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("cloud_server_s", "P1M"));
    var server = productOf(Orders.placed(anna, cart, Map.of("prepaidAll", true)));
    var means = Map.<String, Object>of("paymentMethod", "sandbox:success");
    var second = changed(server, DEARER, means);

    var third = changed(server, Map.of("offer", "cloud_server_l"), means);

    assertThat(payments(creditNoteOf(second))).isEqualTo(Map.of("paid_in", 1838L, "credit", 1297L));
    assertThat(payments(Orders.invoice(anna, third.at("/invoiceIds/0").asText())))
        .isEqualTo(Map.of("paid_in", 1838L, "credit", 1297L, "external", 8540L - 3135));
    assertThat(tables.count("product_term", "product_id = ?", UUID.fromString(server)))
        .isEqualTo(1);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void nothingHappensBeforeACardHasPaid() {
    Wallets.fill(anna, "5.00");
    var first = bought();
    var before = product(productOf(first));
    var means =
        Map.<String, Object>of("prepaidAll", true, "paymentMethod", "sandbox:pending-success");

    var order = changed(productOf(first), DEARER, means);

    assertThat(order.path("status").asText()).isEqualTo("pending");
    assertThat(Api.texts(order.path("payments"), "kind"))
        .containsExactly("upgrade", "prepaid", "external");
    assertThat(product(productOf(first))).isEqualTo(before);
    assertThat(Wallets.shown(anna)).isEqualTo("5.00 5.00 0.00");
    time.passesWithItsWork("PT6S");

    assertThat(now(order).path("status").asText()).isEqualTo("paid");
    assertThat(product(productOf(first)).path("offer").asText()).isEqualTo("cloud_server_m");
    assertThat(minor(creditNoteOf(first).path("total"))).isEqualTo(1297);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "insufficient", "pending-failure"})
  void aCardThatFailsChangesNothing(String way) {
    Wallets.fill(anna, "5.00");
    var first = bought();
    var before = product(productOf(first));
    var means = Map.<String, Object>of("prepaidAll", true, "paymentMethod", "sandbox:" + way);

    var order = changed(productOf(first), DEARER, means);
    time.passesWithItsWork("PT6S");

    assertThat(now(order).path("status").asText()).isEqualTo("failed");
    isAsBefore(before, first);
    assertThat(Wallets.shown(anna)).isEqualTo("5.00 0.00 5.00");
    changed(productOf(first), DEARER, Map.of("paymentMethod", "sandbox:success"));
    operators.booksAreClean();
  }

  private void isAsBefore(JsonNode before, JsonNode bought) {
    assertThat(product(productOf(bought))).isEqualTo(before);
    var invoice = Orders.invoice(anna, bought.at("/invoiceIds/0").asText());
    assertThat(invoice.path("creditNoteIds")).isEmpty();
    assertThat(tables.count("product_term", "product_id = ?", UUID.fromString(productOf(bought))))
        .isEqualTo(1);
  }

  @Test
  void moneyForAnOrderThatWasCancelledOrExpiredGoesToThePrepaidAccount() {
    var first = bought();
    var before = product(productOf(first));
    var soon = changed(productOf(first), DEARER, way("pending-success"));
    anna.calls().delete(Orders.path(anna, soon.path("id").asText())).then().statusCode(204);
    time.passesWithItsWork("PT6S");
    assertThat(Wallets.shown(anna)).isEqualTo("18.38 0.00 18.38");

    var late = changed(productOf(first), DEARER, way("late"));
    passes("PT16M");

    assertThat(now(late).path("status").asText()).isEqualTo("expired");
    isAsBefore(before, first);
    assertThat(Wallets.shown(anna)).isEqualTo("36.76 0.00 36.76");
    operators.booksAreClean();
  }

  private static Map<String, Object> way(String token) {
    return Map.of("paymentMethod", "sandbox:" + token);
  }

  @Test
  void whatIsCreditedMeanwhileIsNotCreditedAgain() {
    var first = bought();
    var before = product(productOf(first));
    var order = changed(productOf(first), DEARER, way("pending-success"));
    var invoiceId = UUID.fromString(first.at("/invoiceIds/0").asText());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                notes.credit(
                    anna.organisationId(),
                    invoiceId,
                    new CreditExtent.Amount(100),
                    new Why(EntryKind.ORDER_REFUND, "It was slow")));

    time.passesWithItsWork("PT6S");

    isNotChangeable(order, "19.38 0.00 19.38");
    assertThat(product(productOf(first))).isEqualTo(before);
    var preview = Changes.previewed(anna, productOf(first), DEARER);
    assertThat(minor(preview.at("/credits/0/amount"))).isEqualTo(1197);
    changed(productOf(first), DEARER, Map.of("prepaidAll", true));
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  private void isNotChangeable(JsonNode order, String wallet) {
    var failed = now(order);
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("failure").asText()).isEqualTo("not_changeable");
    assertThat(failed.path("invoiceIds")).isEmpty();
    assertThat(Wallets.shown(anna)).isEqualTo(wallet);
    mailbox.await(anna.email(), "did not come about");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status = 'cancelled'", "status = 'ended'", "paid_until = paid_until + 1"})
  void whatIsOtherwiseMeanwhileIsNotChanged(String change) {
    var first = bought();
    Wallets.fill(anna, "5.00");
    var means =
        Map.<String, Object>of("prepaidAll", true, "paymentMethod", "sandbox:pending-success");
    var order = changed(productOf(first), DEARER, means);
    tables.run("update product set " + change + " where id = ?", UUID.fromString(productOf(first)));

    time.passesWithItsWork("PT6S");

    isNotChangeable(order, "18.38 0.00 18.38");
    assertThat(Orders.invoice(anna, first.at("/invoiceIds/0").asText()).path("creditNoteIds"))
        .isEmpty();
    operators.booksAreClean();
  }

  /**
   * Three products of an invoice with 3.40 of tax: 0.53, 0.52 and 2.35. What becomes of one of them
   * has nothing to do with what is left of another.
   */
  @Test
  void anotherProductOfTheInvoiceMayBeChangedMeanwhile() {
    var cart = Baskets.open(anna);
    for (var offer :
        new String[] {"web_hosting_starter", "web_hosting_starter", "cloud_server_m"}) {
      Baskets.added(anna, cart, Baskets.line(offer, "P1M"));
    }
    var first = Orders.placed(anna, cart, way("success"));
    var site = first.at("/lines/0/productId").asText();
    var server = first.at("/lines/2/productId").asText();
    var order = changed(server, Map.of("offer", "cloud_server_l"), way("pending-success"));
    changed(site, Map.of("offer", "web_hosting_business"), way("success"));

    time.passesWithItsWork("PT6S");

    assertThat(now(order).path("status").asText()).isEqualTo("paid");
    assertThat(product(server).path("offer").asText()).isEqualTo("cloud_server_l");
    operators.booksAreClean();
  }

  /** Two terms of 10.81 with tax are left, and the new one costs 21.62. */
  @Test
  void whatIsLeftMayPayAllOfIt() {
    var small = offer("10.00");
    var server = productOf(Orders.bought(anna, Baskets.line(small, "P1M"), "sandbox:success"));
    Renewals.renewed(anna, List.of(Renewals.next(anna, server, "P1M")), way("success"));

    var order = changed(server, Map.of("offer", offer("20.00")), Map.of());

    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(Api.texts(order.path("payments"), "kind")).containsExactly("upgrade");
    assertThat(payments(Orders.invoice(anna, order.at("/invoiceIds/0").asText())))
        .isEqualTo(Map.of("paid_in", 2162L));
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  private String offer(String amount) {
    var code = Catalogues.newCode();
    var prices = new String[] {"P1M " + amount + " CHF", "P1M " + amount + " EUR"};
    var details = Catalogues.offer("cloud_server", today(), prices);
    Catalogues.putOffer(operators.somebody(), code, details).then().statusCode(200);
    return code;
  }

  /** By the clock: scheduled on the first day of a quarter, told of, and paid by itself. */
  @Test
  void theReminderNamesWhatWasScheduled() {
    var order = Orders.bought(anna, Baskets.line("cloud_server_m", "P3M"), "sandbox:success");
    var server = productOf(order);
    var end = LocalDate.parse(product(server).path("paidUntil").asText());
    Wallets.fill(anna, "50.00");
    Renewals.automatic(anna, true, server).then().statusCode(204);
    Changes.changed(
        anna, server, Map.of("offer", "cloud_server_s", "period", "P1M", "at", "end_of_term"));
    passesUntil(end.minusDays(21));

    var reminder = Mailbox.text(mailbox.await(anna.email(), "renew automatically soon"));
    assertThat(reminder).contains("Cloud server S").contains("1 month").contains("12.97");
    assertThat(reminder).doesNotContain("94.05");
    assertThat(Renewals.of(anna, server).at("/autoRenewal/announcedPrice/amount").asText())
        .isEqualTo("12.97");

    passesUntil(end.minusDays(7));

    var renewed = product(server);
    assertThat(renewed.path("offer").asText()).isEqualTo("cloud_server_s");
    assertThat(renewed.path("period").asText()).isEqualTo("P1M");
    assertThat(renewed.path("scheduledChange").isNull()).isTrue();
    assertThat(LocalDate.parse(renewed.path("paidUntil").asText())).isAfter(end);
    assertThat(Wallets.shown(anna)).isEqualTo("37.03 0.00 37.03");
    operators.booksAreClean();
  }

  private void passesUntil(LocalDate day) {
    var moment = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    passes(Duration.between(time.now(), moment).toString());
  }
}
