package dev.kontor.sale.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many renew a product at the same moment: its next term is sold once. */
@KontorTest
class RenewalConcurrencyTest {
  private static final Map<String, Object> PREPAID = Map.of("prepaidAll", true);
  private static final Map<String, Object> SOON =
      Map.of("paymentMethod", "sandbox:pending-success");
  private static final int PEOPLE = 16;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String site;
  private Map<String, Object> item;

  @BeforeEach
  void annaHasASiteForAMonth() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    var bought = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1M"), "sandbox:success");
    site = bought.at("/lines/0/productId").asText();
    item = Renewals.next(anna, site, "P1M");
  }

  private Answer renew(Map<String, Object> means) {
    return Renewals.renew(anna, Renewals.body(anna, List.of(item), means));
  }

  @Test
  void ofManyWhoPayAtOnceOneDoes() {
    Wallets.fill(anna, "200.00");
    var body = Renewals.body(anna, List.of(item), PREPAID);

    var answers = AtOnce.times(PEOPLE, i -> Renewals.renew(anna, body));

    assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 201)
        .allSatisfy(each -> isRefused(each, "already-renewed"));
    assertThat(Wallets.shown(anna)).isEqualTo("192.97 0.00 192.97");
    isRenewedOnce();
  }

  @Test
  void ofManyWhoPayInDifferentWaysOneDoes() {
    Wallets.fill(anna, "200.00");
    var bodies =
        List.of(
            Renewals.body(anna, List.of(item), PREPAID),
            Renewals.body(anna, List.of(item), SOON),
            Renewals.body(anna, List.of(item), Map.of("paymentMethod", "sandbox:success")),
            Renewals.body(anna, List.of(item), Map.of("paymentMethod", "bank_transfer")));

    var answers = AtOnce.times(PEOPLE, i -> Renewals.renew(anna, bodies.get(i % bodies.size())));

    assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 201)
        .allSatisfy(each -> isRefused(each, "already-renewed", "renewal-pending"));
    if (answers.stream().noneMatch(RenewalConcurrencyTest::isByTransfer)) {
      time.passesWithItsWork("PT6S");
      isRenewedOnce();
    }
    operators.booksAreClean();
  }

  private static boolean isByTransfer(Answer answer) {
    var order = Api.json(answer);
    return order.path("status").asText().equals("pending")
        && order.at("/payments/0/paymentId").isNull();
  }

  @RepeatedTest(4)
  void whoeverComesWhileAPaymentArrivesIsRefused() {
    Wallets.fill(anna, "50.00");
    var body = Renewals.body(anna, List.of(item), PREPAID);
    renew(SOON).then().statusCode(201);

    var answers =
        AtOnce.<Answer>all(
            List.of(this::sixSecondsPass, renewing(body), renewing(body), renewing(body)));

    assertThat(answers.subList(1, answers.size()))
        .allSatisfy(each -> isRefused(each, "already-renewed", "renewal-pending"));
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
    isRenewedOnce();
  }

  private Callable<Answer> renewing(Map<String, Object> body) {
    return () -> Renewals.renew(anna, body);
  }

  private Answer sixSecondsPass() {
    return Api.request().body(Map.of("advance", "PT6S")).put("/v1/test-clock");
  }

  @RepeatedTest(4)
  void anOrderIsEitherPaidOrCancelled() {
    var order = Api.json(renew(SOON).then().statusCode(201).extract()).path("id").asText();

    var answers =
        AtOnce.<Answer>all(
            List.of(this::sixSecondsPass, () -> anna.calls().delete(Orders.path(anna, order))));

    var isCancelled = answers.get(1).statusCode() == 204;
    if (!isCancelled) {
      isRefused(answers.get(1), "order-not-pending");
    }
    assertThat(Orders.read(anna, order).path("status").asText())
        .isEqualTo(isCancelled ? "cancelled" : "paid");
    assertThat(terms()).isEqualTo(isCancelled ? 1 : 2);
    assertThat(Wallets.shown(anna)).isEqualTo(isCancelled ? "7.03 0.00 7.03" : "0.00 0.00 0.00");
    operators.booksAreClean();
  }

  private static void isRefused(Answer answer, String... problems) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
    assertThat(List.of(problems))
        .contains(Api.json(answer).path("type").asText().replace("/problems/", ""));
  }

  private int terms() {
    return tables.count("product_term", "product_id = cast(? as uuid)", site);
  }

  private void isRenewedOnce() {
    assertThat(terms()).isEqualTo(2);
    assertThat(tables.count("customer_order", "organisation_id = ?", anna.organisationId()))
        .isEqualTo(2);
    assertThat(
            tables.one(
                """
                select coalesce(sum(total), 0) from invoice
                where organisation_id = ? and kind = 'invoice'""",
                Long.class,
                anna.organisationId()))
        .contains(2 * 703L);
    operators.booksAreClean();
  }
}
