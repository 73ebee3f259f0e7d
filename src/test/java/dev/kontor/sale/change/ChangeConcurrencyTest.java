package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Changes;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Some change, renew and schedule the same product at the same moment: it is as if one had come
 * after the other (SUB-4).
 */
@KontorTest
class ChangeConcurrencyTest {
  private static final Map<String, Object> PREPAID = Map.of("prepaidAll", true);
  private static final Map<String, Object> SOON =
      Map.of("paymentMethod", "sandbox:pending-success");
  private static final Map<String, Object> DEARER = Map.of("offer", "cloud_server_m");
  private static final Map<String, Object> DEAREST = Map.of("offer", "cloud_server_l");
  private static final Map<String, Object> LATER =
      Map.of("offer", "cloud_server_m", "period", "P3M", "at", "end_of_term");

  private static final int INVOICES = 5;

  /** Of each invoice, with two rounds each. */
  private static final int SERVERS = 18;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private Person ben;

  @BeforeEach
  void twoPeopleMayChangeProducts() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    ben = customers.newMember(anna, "administrator");
  }

  /** Servers of one order, so that all are on one invoice. */
  private List<String> bought(int count) {
    var cart = Baskets.open(anna);
    for (int i = 0; i < count; i++) {
      Baskets.added(anna, cart, Baskets.line("cloud_server_s", "P1M"));
    }
    var lines = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success")).path("lines");
    return StreamSupport.stream(lines.spliterator(), false)
        .map(each -> each.path("productId").asText())
        .toList();
  }

  private Map<String, Object> paid(String server, Map<String, Object> change) {
    return Changes.paid(anna, server, change, PREPAID);
  }

  private Map<String, Object> renewal(String server) {
    var end = product(server).path("paidUntil").asText();
    return Renewals.body(anna, List.of(Renewals.item(server, end, "P1M")), PREPAID);
  }

  private JsonNode product(String id) {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + id;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  /** Of each server: two who upgrade it and two who renew it, then two upgrades and a choice. */
  @Test
  void whatIsAskedForAtOnceComesOneAfterTheOther() {
    Wallets.fill(anna, "5000.00");
    Wallets.fill(anna, "5000.00");
    var left = 1_000_000L;
    for (int invoice = 0; invoice < INVOICES; invoice++) {
      for (var server : bought(SERVERS)) {
        left -= whoeverComesFirst(server);
        left -= oneOfTwoUpgrades(server);
      }
    }
    assertThat(Wallets.shown(anna).replace(".", "").split(" ")[0]).isEqualTo("" + left);
    isAChain(INVOICES * SERVERS);
    addsUp();
  }

  /** By the total of the new term's price, whatever is credited for others. */
  private static Map<String, Object> whole(Map<String, Object> change, String total) {
    var body = new HashMap<>(change);
    body.putAll(PREPAID);
    body.put("expectedTotal", Catalogues.money(total, "CHF"));
    return body;
  }

  private Map<String, Object> renewalToday(String server) {
    var end = LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusMonths(1).toString();
    var body = new HashMap<>(PREPAID);
    body.put("items", List.of(Renewals.item(server, end, "P1M")));
    body.put("expectedTotal", Catalogues.money("12.97", "CHF"));
    return body;
  }

  /** Tells what it costs. */
  private long whoeverComesFirst(String server) {
    var upgrade = whole(DEARER, "31.35");
    var renewal = renewalToday(server);

    var answers =
        AtOnce.<Answer>all(
            List.of(
                () -> Changes.put(anna, server, upgrade),
                () -> Renewals.renew(ben, renewal),
                () -> Changes.put(ben, server, upgrade),
                () -> Renewals.renew(anna, renewal)));

    var upgrades = List.of(answers.get(0), answers.get(2));
    var renewals = List.of(answers.get(1), answers.get(3));
    assertThat(upgrades).filteredOn(each -> each.statusCode() == 200).hasSize(1);
    assertThat(renewals).filteredOn(each -> each.statusCode() == 201).hasSizeLessThanOrEqualTo(1);
    upgrades.forEach(each -> isDoneOrRefused(each, "offer-unchanged"));
    // Whoever renews what is upgraded by then doesn't pay more than they have read.
    renewals.forEach(each -> isDoneOrRefused(each, "already-renewed", "price-changed"));
    return answers.stream().mapToLong(ChangeConcurrencyTest::own).sum();
  }

  /** What the order of an answer took from the prepaid account. */
  private static long own(Answer answer) {
    var payments = Api.json(answer).path("payments");
    return StreamSupport.stream(payments.spliterator(), false)
        .filter(each -> each.path("kind").asText().equals("prepaid"))
        .mapToLong(each -> Long.parseLong(each.at("/amount/amount").asText().replace(".", "")))
        .sum();
  }

  private long oneOfTwoUpgrades(String server) {
    var upgrade = whole(DEAREST, "85.40");
    var calls =
        List.<Callable<Answer>>of(
            () -> Changes.put(anna, server, upgrade),
            () -> Changes.put(ben, server, LATER),
            () -> Changes.put(ben, server, upgrade),
            () -> anna.calls().delete(Changes.path(anna, server)));

    var answers = AtOnce.all(calls);

    var upgrades = List.of(answers.get(0), answers.get(2));
    assertThat(upgrades).filteredOn(each -> each.statusCode() == 200).hasSize(1);
    upgrades.forEach(each -> isDoneOrRefused(each, "offer-unchanged"));
    isDoneOrRefused(answers.get(1), "offer-unchanged");
    answers.get(3).then().statusCode(204);
    assertThat(product(server).path("offer").asText()).isEqualTo("cloud_server_l");
    return upgrades.stream().mapToLong(ChangeConcurrencyTest::own).sum();
  }

  private static void isDoneOrRefused(Answer answer, String... problems) {
    if (!answer.isSuccess()) {
      assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 422);
      assertThat(List.of(problems))
          .contains(Api.json(answer).path("type").asText().replace("/problems/", ""));
    }
  }

  /** While a card's payment arrives, others renew, schedule, cancel the order, and change. */
  @RepeatedTest(6)
  void aPaymentThatArrivesMeetsOthers() {
    Wallets.fill(anna, "100.00");
    var server = bought(1).get(0);
    var upgrade = paid(server, DEAREST);
    var renewal = renewal(server);
    var body = Changes.paid(anna, server, DEARER, SOON);
    var order = Changes.changed(anna, server, body).path("id").asText();

    var answers =
        AtOnce.<Answer>all(
            List.of(
                () -> Api.request().body(Map.of("advance", "PT6S")).put("/v1/test-clock"),
                () -> ben.calls().delete(Orders.path(anna, order)),
                () -> Renewals.renew(anna, renewal),
                () -> Changes.put(ben, server, upgrade),
                () -> Changes.put(anna, server, LATER)));

    var isCancelled = answers.get(1).statusCode() == 204;
    assertThat(Orders.read(anna, order).path("status").asText())
        .isEqualTo(isCancelled ? "cancelled" : "paid");
    var offer = product(server).path("offer").asText();
    if (isCancelled) {
      assertThat(offer).isIn("cloud_server_s", "cloud_server_l");
    } else {
      assertThat(offer).isEqualTo("cloud_server_m");
      isDoneOrRefused(answers.get(2), "renewal-pending", "price-changed");
    }
    isAChain(1);
    addsUp();
  }

  /** The night of its renewal: an attempt and an upgrade at the same moment. */
  @RepeatedTest(4)
  void anAttemptMeetsAnUpgrade() {
    Wallets.fill(anna, "100.00");
    var server = bought(1).get(0);
    Renewals.automatic(anna, true, server).then().statusCode(204);
    var end = LocalDate.parse(product(server).path("paidUntil").asText());
    var moment = end.minusDays(7).atTime(7, 59, 58).toInstant(ZoneOffset.UTC);
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    anna = customers.signIn(anna.email());
    var body = whole(DEARER, "31.35");

    var answers =
        AtOnce.<Answer>all(
            List.of(
                () -> Api.request().body(Map.of("advance", "PT5S")).put("/v1/test-clock"),
                () -> Changes.put(anna, server, body)));

    answers.get(1).then().statusCode(200);
    time.passesWithItsWork("PT1M");
    var changed = product(server);
    assertThat(changed.path("offer").asText()).isEqualTo("cloud_server_m");
    assertThat(changed.path("paidUntil").asText())
        .isEqualTo(LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusMonths(1).toString());
    isAChain(1);
    addsUp();
  }

  /** Of each product, all terms from the first one's beginning to what is paid, no day twice. */
  private void isAChain(int products) {
    var whole =
        tables.all(
            """
            select count(*) from (
              select p.id from product p
              join product_term t on t.product_id = p.id
              where p.organisation_id = ?
              group by p.id, p.paid_until
              having max(t.ends_on) = p.paid_until
                and sum(t.ends_on - t.starts_on) = max(t.ends_on) - min(t.starts_on)
                and count(*) filter (where t.previous_ends_on is null) = 1
                and bool_and(t.previous_ends_on is null or t.previous_ends_on = t.starts_on)) x""",
            Integer.class,
            anna.organisationId());
    assertThat(whole).containsExactly(products);
  }

  /** What was paid for the terms is what the documents say. */
  private void addsUp() {
    var organisation = anna.organisationId();
    assertThat(sum("select sum(net + tax)::bigint from product_term", organisation))
        .isEqualTo(
            sum(
                "select sum(case kind when 'invoice' then total else -total end)::bigint"
                    + " from invoice",
                organisation));
    operators.booksAreClean();
  }

  private long sum(String query, UUID organisation) {
    return tables.one(query + " where organisation_id = ?", Long.class, organisation).orElseThrow();
  }
}
