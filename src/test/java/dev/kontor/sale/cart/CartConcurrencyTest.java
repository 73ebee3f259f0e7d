package dev.kontor.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many hands on the same carts. */
@KontorTest
class CartConcurrencyTest {
  @Inject Customers customers;

  private Person anna;

  @BeforeEach
  void anna() {
    anna = customers.newPerson();
  }

  @Test
  void anOrganisationHasSoManyOpenCartsAtMost() {
    var statuses =
        AtOnce.times(60, i -> anna.calls().body(Map.of()).post(Baskets.path(anna)).statusCode());

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(50);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(10);
  }

  @Test
  void aCartHasSoManyLinesAtMost() {
    var cart = Baskets.open(anna);

    var statuses =
        AtOnce.times(
            110,
            i -> Baskets.add(anna, cart, Baskets.line("mail_service_basic", "P1Y")).statusCode());

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(100);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(10);
    assertThat(Baskets.read(anna, cart).path("lines")).hasSize(100);
  }

  @Test
  void aDomainIsInACartOnce() {
    var cart = Baskets.open(anna);
    var name = "einmal-" + cart.substring(24) + ".ch";

    var statuses =
        AtOnce.times(
            16, i -> Baskets.add(anna, cart, Baskets.domain("domain_ch", name)).statusCode());

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(15);
  }
}
