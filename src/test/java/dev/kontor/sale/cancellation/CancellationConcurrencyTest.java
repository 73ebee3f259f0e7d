package dev.kontor.sale.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.lifecycle.Ends;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many cancel, reinstate and renew a product at the same moment: one after the other. */
@KontorTest
class CancellationConcurrencyTest {
  private static final int PEOPLE = 24;
  private static final Map<String, Object> PREPAID = Map.of("prepaidAll", true);
  private static final Map<String, Object> TRANSFER = Map.of("paymentMethod", "bank_transfer");
  private static final Map<String, Object> SOON =
      Map.of("paymentMethod", "sandbox:pending-success");

  /** Whoever was slower. */
  private static final Set<String> EXPECTED =
      Set.of(
          "product-cancelled",
          "product-not-cancelled",
          "already-renewed",
          "renewal-pending",
          "order-not-pending");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Ends ends;

  private Person anna;
  private String site;
  private Map<String, Object> item;

  @BeforeEach
  void annaHasASiteForAMonth() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site =
        Orders.bought(anna, Baskets.line("web_hosting_starter", "P1M"), "sandbox:success")
            .at("/lines/0/productId")
            .asText();
    item = Renewals.next(anna, site, "P1M");
  }

  private Map<String, Object> body(Map<String, Object> means) {
    return Renewals.body(anna, List.of(item), means);
  }

  private String status() {
    return tables
        .one("select status from product where id = cast(? as uuid)", String.class, site)
        .orElseThrow();
  }

  private int terms() {
    return tables.count("product_term", "product_id = cast(? as uuid)", site);
  }

  private List<String> pending() {
    return tables.all(
        "select number from customer_order where organisation_id = ? and status = 'pending'",
        String.class,
        anna.organisationId());
  }

  /** What happened to the product, the first first. */
  private List<String> happened() {
    var path = "/v1/organisations/" + anna.organisationId() + "/activity?limit=200";
    var items = Api.json(anna.calls().get(path).then().statusCode(200).extract()).path("items");
    var kinds = new ArrayList<String>();
    StreamSupport.stream(items.spliterator(), false)
        .filter(each -> each.at("/subject/id").asText().equals(site))
        .forEach(each -> kinds.add(0, each.path("kind").asText().replace("product.", "")));
    return kinds;
  }

  /** It was renewed while it was active only, and each act had something to do. */
  private void isOneStory() {
    var isCancelled = false;
    for (var each : happened()) {
      switch (each) {
        case "cancelled", "reinstated" -> {
          assertThat(isCancelled).as(happened().toString()).isEqualTo(each.equals("reinstated"));
          isCancelled = each.equals("cancelled");
        }
        case "renewed" -> assertThat(isCancelled).as(happened().toString()).isFalse();
        default -> {}
      }
    }
    assertThat(status()).isEqualTo(isCancelled ? "cancelled" : "active");
    assertThat(happened().stream().filter("renewed"::equals)).hasSize(terms() - 1);
    assertThat(
            tables.count(
                "customer_order", "organisation_id = ? and status = 'paid'", anna.organisationId()))
        .isEqualTo(terms());
    assertThat(
            tables.one(
                """
                select coalesce(sum(total), 0) from invoice i
                where organisation_id = ? and kind = 'invoice' and exists (
                  select 1 from customer_order_line l join customer_order o on o.id = l.order_id
                  where l.invoice_id = i.id and o.status = 'paid')""",
                Long.class,
                anna.organisationId()))
        .contains(terms() * 703L);
    operators.booksAreClean();
  }

  private static void succeededOrCameTooLate(Answer answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 409);
    if (answer.statusCode() == 409) {
      assertThat(EXPECTED)
          .contains(Api.json(answer).path("type").asText().replace("/problems/", ""));
    }
  }

  @RepeatedTest(4)
  void whatManyDoComesOneAfterTheOther() {
    Wallets.fill(anna, "50.00");
    var bodies = List.of(body(PREPAID), body(TRANSFER), body(SOON), body(TRANSFER));

    var answers =
        AtOnce.times(
            PEOPLE,
            i ->
                switch (i % 3) {
                  case 0 -> Cancelling.ask(anna, site, "end_of_term");
                  case 1 -> Cancelling.reinstate(anna, site);
                  default -> Renewals.renew(anna, bodies.get(i / 3 % bodies.size()));
                });

    answers.forEach(CancellationConcurrencyTest::succeededOrCameTooLate);
    if (status().equals("cancelled")) {
      assertThat(pending()).isEmpty();
    }
    time.passesWithItsWork("PT6S");
    isOneStory();
  }

  @RepeatedTest(4)
  void anOrderThatIsBeingPaidIsPaidBeforeOrCancelled() {
    var order =
        Api.json(Renewals.renew(anna, body(SOON)).then().statusCode(201).extract())
            .path("id")
            .asText();

    var answers =
        AtOnce.<Answer>all(
            List.of(
                () -> Api.request().body(Map.of("advance", "PT6S")).put("/v1/test-clock"),
                () -> Cancelling.ask(anna, site, "end_of_term")));

    answers.get(1).then().statusCode(200);
    var isPaid = Orders.read(anna, order).path("status").asText().equals("paid");
    assertThat(terms()).isEqualTo(isPaid ? 2 : 1);
    assertThat(Wallets.shown(anna)).isEqualTo(isPaid ? "0.00 0.00 0.00" : "7.03 0.00 7.03");
    assertThat(status()).isEqualTo("cancelled");
    isOneStory();
  }

  /** Orders are locked before the organisation, also those that come in between. */
  @RepeatedTest(4)
  void nothingThatIsOrderedMeanwhileWaitsForACancelledProduct() {
    var body = body(TRANSFER);
    var calls = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> Renewals.renew(anna, body));
      calls.add(() -> Cancelling.ask(anna, site, "end_of_term"));
    }

    AtOnce.all(calls).forEach(CancellationConcurrencyTest::succeededOrCameTooLate);

    assertThat(status()).isEqualTo("cancelled");
    assertThat(pending()).isEmpty();
    isOneStory();
  }

  @Test
  void ofManyWhoEndAProductOneDoes() {
    var answers = AtOnce.times(PEOPLE, i -> Cancelling.ask(anna, site, "now"));

    assertThat(answers).filteredOn(each -> each.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 200)
        .allSatisfy(each -> Api.isRefused(each, 409, "product-ended", null));
    assertThat(happened().stream().filter("ended"::equals)).hasSize(1);
  }

  /** At the moment of its end a product ends, whoever comes. */
  @Test
  void whatEndsIsNotReinstatedAtItsEnd() {
    var end = ends.today().plusDays(1);
    var products = new ArrayList<UUID>();
    for (int i = 0; i < PEOPLE / 2; i++) {
      var product = ends.product(anna.organisationId(), "Site " + i, end);
      Cancelling.cancelled(anna, product, "end_of_term");
      products.add(product);
    }
    var owner = anna;

    var answers =
        AtOnce.times(
            products.size() + 1,
            i ->
                i == products.size()
                    ? Api.request().body(Map.of("advance", "P1D")).put("/v1/test-clock")
                    : Cancelling.reinstate(owner, products.get(i)));

    for (int i = 0; i < products.size(); i++) {
      // Who comes after that day is signed in no more.
      var isReinstated = answers.get(i).statusCode() == 204;
      assertThat(answers.get(i).statusCode()).isIn(204, 401, 409);
      assertThat(
              tables.count(
                  "product",
                  "id = ? and status = ?",
                  products.get(i),
                  isReinstated ? "expired" : "ended"))
          .isOne();
    }
  }
}
