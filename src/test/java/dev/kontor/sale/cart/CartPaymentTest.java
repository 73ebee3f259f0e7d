package dev.kontor.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cart is to be paid with. */
@KontorTest
class CartPaymentTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Tables tables;

  private Person anna;
  private String cart;

  @BeforeEach
  void annaHasACart() {
    anna = customers.newPerson();
    tables.locate(anna, "CH", "3011");
    cart = Baskets.open(anna);
  }

  @Test
  void thePrepaidAccountPaysAsMuchAsIsSaid() {
    Wallets.fill(anna, "50.00");
    Wallets.credit(operators.somebody(), anna.organisationId(), "10.00");
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));

    isPaid(Baskets.edit(anna, cart, Map.of("prepaidAll", true)), "60.00", "10.27");
    isPaid(
        Baskets.edit(anna, cart, Map.of("prepaidAmount", Wallets.chf("20.00"))), "20.00", "50.27");
    Baskets.edit(anna, cart, Map.of()).then().body("prepaidAll", equalTo(false));
    isPaid(Baskets.edit(anna, cart, Map.of("prepaidAll", true)), "60.00", "10.27");
    Baskets.edit(anna, cart, Map.of()).then().body("prepaidAmount", nullValue());
    isPaid(Baskets.edit(anna, cart, Map.of("prepaidAll", false)), "0.00", "70.27");
    Wallets.fill(anna, "100.00");
    isPaid(Baskets.edit(anna, cart, Map.of("prepaidAll", true)), "70.27", "0.00");
  }

  @Test
  void moreThanThereIsOrIsToBePaidIsRefused() {
    Wallets.fill(anna, "50.00");
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));

    var tooMuch = Baskets.edit(anna, cart, Map.of("prepaidAmount", Wallets.chf("50.01")));
    Api.isRefused(tooMuch, 422, "prepaid-too-high", "prepaidAmount");
    tooMuch.then().body("most.amount", equalTo("50.00"));
    Wallets.fill(anna, "50.00");
    Baskets.edit(anna, cart, Map.of("prepaidAmount", Wallets.chf("70.28")))
        .then()
        .statusCode(422)
        .body("most.amount", equalTo("70.27"));
    Api.isRefused(
        Baskets.edit(anna, cart, Map.of("prepaidAmount", Wallets.chf("-1.00"))),
        422,
        "amount-not-positive",
        "prepaidAmount");
    Api.isRefused(
        Baskets.edit(
            anna, cart, Map.of("prepaidAmount", Map.of("amount", "1.00", "currency", "EUR"))),
        422,
        "currency-mismatch",
        "prepaidAmount.currency");
    Baskets.edit(anna, cart, Map.of("prepaidAmount", Wallets.chf("1.001"))).then().statusCode(422);
    Api.isRefused(
        Baskets.edit(anna, cart, Map.of("prepaidAmount", Wallets.chf("1.00"), "prepaidAll", true)),
        422,
        "prepaid-ambiguous",
        "prepaidAll");
    assertThat(Baskets.read(anna, cart).path("prepaidAmount").isNull()).isTrue();
  }

  @Test
  void aPaymentMethodIsOnesOwn() {
    var eva = customers.newPerson();
    var body = Map.<String, Object>of("type", "card", "token", "sandbox:success");
    var path = "/v1/organisations/" + eva.organisationId() + "/payment-methods";
    String evas = Wallets.post(eva, path, body).then().statusCode(201).extract().path("id");

    Api.isRefused(
        Baskets.edit(anna, cart, Map.of("paymentMethod", evas)),
        422,
        "payment-method-unknown",
        "paymentMethod");
    Baskets.edit(anna, cart, Map.of("paymentMethod", "sandbox:late"))
        .then()
        .statusCode(200)
        .body("paymentMethod", equalTo("sandbox:late"));
    assertThat(
            tables.count(
                "cart",
                "id = ? and position('sandbox' in encode(payment_method, 'escape')) = 0",
                UUID.fromString(cart)))
        .isEqualTo(1);
    Baskets.edit(
            anna, cart, new HashMap<>(java.util.Collections.singletonMap("paymentMethod", null)))
        .then()
        .statusCode(200)
        .body("paymentMethod", nullValue());
  }

  private static void isPaid(Answer answer, String used, String rest) {
    answer
        .then()
        .statusCode(200)
        .body("preview.prepaid.used.amount", equalTo(used))
        .body("preview.rest.amount", equalTo(rest));
  }
}
