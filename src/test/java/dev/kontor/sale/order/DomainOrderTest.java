package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A domain that is paid is registered, or paid back. */
@KontorTest
class DomainOrderTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String cart;

  @BeforeEach
  void annaHasACart() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    cart = Baskets.open(anna);
  }

  private String name(String begin) {
    return begin + cart.substring(24) + ".ch";
  }

  private JsonNode buy(String name) {
    Baskets.added(anna, cart, Baskets.domain("domain_ch", name));
    return Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));
  }

  @Test
  void aPaidDomainIsRegistered() {
    var name = name("neu-");

    var order = buy(name);

    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.at("/lines/0/state").asText()).isIn("waiting", "delivered");
    assertThat(Orders.products(anna).get(0).path("status").asText()).isIn("registering", "active");

    time.passesWithItsWork("PT1S");

    anna = customers.signIn(anna.email());
    assertThat(Orders.products(anna).get(0).path("status").asText()).isEqualTo("active");
    assertThat(Orders.read(anna, order.path("id").asText()).at("/lines/0/state").asText())
        .isEqualTo("delivered");
    assertThat(tables.count("registry_domain", "name = ?", name)).isEqualTo(1);
    operators.booksAreClean();
  }

  @Test
  void whatTheRegistryRefusesIsPaidBackAndFree() {
    var order = buy(name("refused-"));
    var paid = order.at("/total/amount").asText();

    time.passesWithItsWork("PT1S");

    anna = customers.signIn(anna.email());
    assertThat(Orders.products(anna).get(0).path("status").asText()).isEqualTo("ended");
    assertThat(Orders.read(anna, order.path("id").asText()).at("/lines/0/state").asText())
        .isEqualTo("refused");
    assertThat(Orders.invoice(anna, order.at("/invoiceIds/0").asText()).path("status").asText())
        .isEqualTo("refunded");
    assertThat(Wallets.shown(anna)).isEqualTo(paid + " 0.00 " + paid);
    operators.booksAreClean();
  }

  /** Whoever ordered it may have left for good while the payment was awaited. */
  @Test
  void whatNobodyStandsForIsPaidBack() {
    Baskets.added(anna, cart, Baskets.domain("domain_ch", name("niemand-")));
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:pending-success"));
    tables.run(
        "update customer_order set ordered_by = gen_random_uuid() where id = ?",
        UUID.fromString(order.path("id").asText()));

    time.passesWithItsWork("PT10S");

    anna = customers.signIn(anna.email());
    assertThat(Orders.products(anna).get(0).path("status").asText()).isEqualTo("ended");
    assertThat(Wallets.shown(anna)).startsWith(order.at("/total/amount").asText());
    operators.booksAreClean();
  }

  @Test
  void aSilentRegistryIsAskedAgain() {
    buy(name("silent-"));

    time.passesWithItsWork("PT1S");
    anna = customers.signIn(anna.email());
    assertThat(Orders.products(anna).get(0).path("status").asText()).isEqualTo("registering");
    time.passesWithItsWork("PT5M");
    anna = customers.signIn(anna.email());
    assertThat(Orders.products(anna).get(0).path("status").asText()).isEqualTo("active");
  }

  @Test
  void aPendingOrderKeepsItsNameFromOthers() {
    var name = name("besetzt-");
    Baskets.added(anna, cart, Baskets.domain("domain_ch", name));
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:pending-success"));
    var eva = customers.newPerson();
    Organisation.addBillingAddress(eva);
    var evas = Baskets.open(eva);
    Baskets.added(eva, evas, Baskets.domain("domain_ch", name));
    var wants = Orders.of(eva, evas, Map.of("paymentMethod", "sandbox:success"));

    Orders.checkOut(eva, evas, wants)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/domain-name-taken"));
    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);
    Orders.checkOut(eva, evas, wants).then().statusCode(201).body("status", equalTo("paid"));
  }

  @Test
  void ofManyWhoWantANameOneGetsItAndNobodyElsePays() {
    var name = name("begehrt-");
    var crowd = IntStream.range(0, 12).mapToObj(i -> customers.newPerson()).toList();
    var carts = crowd.stream().map(Baskets::open).toList();
    for (int i = 0; i < crowd.size(); i++) {
      Organisation.addBillingAddress(crowd.get(i));
      Wallets.fill(crowd.get(i), "20.00");
      Baskets.added(crowd.get(i), carts.get(i), Baskets.domain("domain_ch", name));
    }
    var means = Map.<String, Object>of("prepaidAll", true);
    var bodies =
        IntStream.range(0, 12).mapToObj(i -> Orders.of(crowd.get(i), carts.get(i), means)).toList();

    var statuses =
        AtOnce.times(
            12, i -> Orders.checkOut(crowd.get(i), carts.get(i), bodies.get(i)).statusCode());

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(11);
    assertThat(crowd.stream().filter(each -> Wallets.shown(each).startsWith("20.00"))).hasSize(11);
    assertThat(tables.count("product", "domain_name = ?", name)).isEqualTo(1);
  }
}
