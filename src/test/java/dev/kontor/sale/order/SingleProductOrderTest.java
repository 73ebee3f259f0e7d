package dev.kontor.sale.order;

import static dev.kontor.support.Api.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of premium support an organisation has one at a time, through whichever door it comes (SUB-7).
 */
@KontorTest
class SingleProductOrderTest {
  private static final Map<String, Object> LINE = Baskets.line("premium_support_plus", "P1M");
  private static final Map<String, Object> DEARER = Baskets.line("premium_support_pro", "P1M");
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> SOON =
      Map.of("paymentMethod", "sandbox:pending-success");
  private static final Map<String, Object> BY_TRANSFER = Map.of("paymentMethod", "bank_transfer");
  private static final Map<String, Object> GIVEN =
      Map.of("type", "premium_support", "name", "Premium support");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Transfers transfers;
  @Inject Tables tables;
  @Inject Shelf shelf;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaMayOrder() {
    sam = operators.somebody();
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  private String cart() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, LINE);
    return cart;
  }

  private void isOnce(Answer answer) {
    isRefused(answer, 409, "one-per-organisation", null);
  }

  private Answer given() {
    return sam.calls()
        .body(GIVEN)
        .post("/v1/operator/organisations/" + anna.organisationId() + "/products");
  }

  private int living() {
    return tables.count(
        "product",
        "organisation_id = ? and type = 'premium_support' and status <> 'ended'",
        anna.organisationId());
  }

  @Test
  void aCartHasOne() {
    var cart = cart();
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));

    isRefused(Baskets.add(anna, cart, DEARER), 409, "one-per-organisation", "offer");
    isOnce(Baskets.add(anna, cart, LINE));

    assertThat(Baskets.read(anna, cart).path("lines")).hasSize(2);
  }

  @Test
  void whoHasOneGetsNoOther() {
    var before = cart();
    var wants = Orders.of(anna, before, BY_CARD);
    var order = Orders.bought(anna, LINE, "sandbox:success");

    isOnce(Baskets.add(anna, Baskets.open(anna), DEARER));
    Orders.checkOut(anna, before, wants)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/one-per-organisation"))
        .body("lineId", equalTo(Baskets.read(anna, before).at("/lines/0/id").asText()));
    isOnce(given());
    assertThat(living()).isEqualTo(1);

    shelf.end(UUID.fromString(order.at("/lines/0/productId").asText()));
    assertThat(Orders.placed(anna, before, BY_CARD).path("status").asText()).isEqualTo("paid");
    assertThat(living()).isEqualTo(1);
    operators.booksAreClean();
  }

  @Test
  void whatAnOperatorGaveCounts() {
    given().then().statusCode(201);

    isOnce(Baskets.add(anna, Baskets.open(anna), LINE));
    isOnce(given());
  }

  @Test
  void whatWaitsForItsMoneyCounts() {
    for (var means : List.of(SOON, BY_TRANSFER)) {
      var other = cart();
      var wants = Orders.of(anna, other, BY_CARD);
      var order = Orders.placed(anna, cart(), means);
      assertThat(order.path("status").asText()).isEqualTo("pending");

      isOnce(Baskets.add(anna, Baskets.open(anna), LINE));
      isOnce(Orders.checkOut(anna, other, wants));
      isOnce(given());
      anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);
    }
    assertThat(Orders.placed(anna, cart(), BY_CARD).path("status").asText()).isEqualTo("paid");
    operators.booksAreClean();
  }

  /** As can't be while an order is pending: by SQL. */
  private void appears() {
    tables.run(
        """
        insert into product (organisation_id, id, type, name, status, anchor_day, auto_renewal,
          attributes, created_at, version, single)
        values (?, gen_random_uuid(), 'premium_support', 'Other', 'active', 1, false, '{}', now(),
          0, true)""",
        anna.organisationId());
  }

  private void cameToNothing(JsonNode order, String total) {
    var failed = Orders.read(anna, order.path("id").asText());
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("failure").asText()).isEqualTo("had_already");
    assertThat(living()).isEqualTo(1);
    assertThat(Wallets.shown(anna)).isEqualTo(total + " 0.00 " + total);
    operators.booksAreClean();
  }

  @Test
  void moneyThatCameTooLateIsOnThePrepaidAccount() {
    var order = Orders.placed(anna, cart(), SOON);
    appears();

    time.passesWithItsWork("PT10S");

    anna = customers.signIn(anna.email());
    cameToNothing(order, "188.09");
  }

  @Test
  void aTransferThatCameTooLateIsOnThePrepaidAccount() {
    var order = Orders.placed(anna, cart(), BY_TRANSFER);
    appears();

    transfers.receive(anna, Transfers.invoices(order), "188.09");

    cameToNothing(order, "188.09");
  }

  @Test
  void theDatabaseKeepsOneToo() {
    appears();

    assertThatThrownBy(this::appears).hasMessageContaining("uq_product_single");
  }

  @Test
  void ofManyCartsAtOnceOneIsOrdered() {
    Wallets.fill(anna, "1000.00");
    Wallets.fill(anna, "1000.00");
    var carts = IntStream.range(0, 12).mapToObj(i -> cart()).toList();
    var means = List.of(Map.<String, Object>of("prepaidAll", true), SOON, BY_TRANSFER);
    var bodies =
        IntStream.range(0, 12)
            .mapToObj(i -> Orders.of(anna, carts.get(i), means.get(i % 3)))
            .toList();
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 12; i++) {
      var cart = carts.get(i);
      var body = bodies.get(i);
      calls.add(() -> Orders.checkOut(anna, cart, body).statusCode());
    }
    calls.add(() -> given().statusCode());
    calls.add(() -> given().statusCode());

    var statuses = AtOnce.all(calls);

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(13);
    assertThat(
            living()
                + tables.count(
                    "customer_order",
                    "organisation_id = ? and status = 'pending'",
                    anna.organisationId()))
        .isEqualTo(1);
    operators.booksAreClean();
  }

  @Test
  void ofManyLinesAtOnceOneIsInTheCart() {
    var cart = Baskets.open(anna);

    var statuses = AtOnce.times(12, i -> Baskets.add(anna, cart, LINE).statusCode());

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(11);
  }
}
