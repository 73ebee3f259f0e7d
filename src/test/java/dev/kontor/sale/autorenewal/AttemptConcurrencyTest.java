package dev.kontor.sale.autorenewal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A product renews by itself while people renew it, too: once. */
@KontorTest
class AttemptConcurrencyTest {
  private static final int EACH = 6;
  private static final String RENEWED = "renewed";
  private static final String NOTHING = "nothing";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject AttemptService service;

  private Person anna;
  private String site;
  private Map<String, Object> item;
  private Attempt last;

  @BeforeEach
  void annaHasASiteForAMonth() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site =
        Orders.bought(anna, Baskets.line("web_hosting_starter", "P1M"), "sandbox:success")
            .at("/lines/0/productId")
            .asText();
    item = Renewals.next(anna, site, "P1M");
    Renewals.automatic(anna, true, site).then().statusCode(204);
    Wallets.fill(anna, "100.00");
    var end = LocalDate.parse(item.get("termEnd").toString());
    last = Attempt.first(anna.organisationId(), end.minusDays(1));
  }

  @RepeatedTest(4)
  void manyAttemptsAndManyPeopleRenewOnce() {
    var body = Renewals.body(anna, List.of(item), Map.of("prepaidAll", true));

    var outcomes = race(body);

    assertThat(outcomes).containsOnlyOnce(RENEWED).containsOnly(RENEWED, NOTHING);
    assertThat(Wallets.shown(anna)).isEqualTo("92.97 0.00 92.97");
    isRenewedOnce();
  }

  @RepeatedTest(4)
  void whoWaitsForACardKeepsAttemptsAway() {
    var body =
        Renewals.body(anna, List.of(item), Map.of("paymentMethod", "sandbox:pending-success"));

    var outcomes = race(body);

    assertThat(outcomes).containsOnlyOnce(RENEWED).containsOnly(RENEWED, NOTHING);
    time.passesWithItsWork("PT6S");
    isRenewedOnce();
  }

  @RepeatedTest(4)
  void anAttemptMeetsTheEndOfAnOrderThatKeptItAway() {
    var waits = Map.<String, Object>of("paymentMethod", "bank_transfer");
    var order = Renewals.renewed(anna, List.of(item), waits).path("id").asText();

    AtOnce.all(
        List.<Callable<Object>>of(
            () -> anna.calls().delete(Orders.path(anna, order)).statusCode(),
            () -> service.attempt(last),
            () -> service.attempt(last)));

    assertThat(Orders.read(anna, order).path("status").asText()).isIn("cancelled", "expired");
    // Whichever came first, nothing is owed for the order that is over.
    service.attempt(last);
    assertThat(Wallets.shown(anna)).isEqualTo("92.97 0.00 92.97");
    assertThat(terms()).isEqualTo(2);
    operators.booksAreClean();
  }

  /** What came of each. */
  private List<String> race(Map<String, Object> body) {
    var calls = new ArrayList<Callable<String>>();
    for (var i = 0; i < EACH; i++) {
      calls.add(() -> service.attempt(last).isPresent() ? RENEWED : NOTHING);
      calls.add(() -> byHand(body));
    }
    return AtOnce.all(calls);
  }

  private String byHand(Map<String, Object> body) {
    var answer = Renewals.renew(anna, body);
    var problem = Api.json(answer).path("type").asText();
    return switch (problem) {
      case "/problems/already-renewed", "/problems/renewal-pending" -> NOTHING;
      default -> answer.statusCode() == 201 ? RENEWED : answer.asString();
    };
  }

  private int terms() {
    return tables.count("product_term", "product_id = cast(? as uuid)", site);
  }

  private void isRenewedOnce() {
    assertThat(terms()).isEqualTo(2);
    assertThat(tables.count("customer_order", "organisation_id = ?", anna.organisationId()))
        .isEqualTo(2);
    assertThat(
            tables.count(
                "customer_order", "organisation_id = ? and status = 'paid'", anna.organisationId()))
        .isEqualTo(2);
    operators.booksAreClean();
  }
}
