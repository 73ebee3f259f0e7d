package dev.kontor.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A domain in a cart has a name that can be had. */
@KontorTest
class CartDomainTest {
  @Inject Customers customers;
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
  void aDomainIsNamedOnceAndHasToBeFree() {
    var now = Baskets.added(anna, cart, Baskets.domain("domain_ch", " Bücher-der-Hütte.ch "));

    assertThat(now.at("/lines/0/domainName").asText()).isEqualTo("xn--bcher-der-htte-gsbk.ch");
    assertThat(now.at("/preview/lines/0/description").asText()).endsWith(": bücher-der-hütte.ch");
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.domain("domain_ch", "xn--bcher-der-htte-gsbk.ch")),
        409,
        "domain-in-cart",
        "domainName");
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.domain("domain_ch", "admin.ch")),
        409,
        "domain-name-taken",
        "domainName");
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.domain("domain_ch", "a.b.ch")),
        422,
        "domain-name-invalid",
        "domainName");
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.domain("domain_li", "huette-frei.ch")),
        422,
        "domain-extension-mismatch",
        "offer");
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.line("domain_ch", "P1Y")),
        422,
        "domain-name-required",
        "domainName");
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.domain("mail_service_basic", "huette-frei.ch")),
        422,
        "not-for-this-offer",
        "domainName");
    var labelled = new HashMap<>(Baskets.domain("domain_ch", "huette-frei.ch"));
    labelled.put("label", "Hut");
    Api.isRefused(Baskets.add(anna, cart, labelled), 422, "not-for-this-offer", "label");
  }

  @Test
  void aRepeatWithItsKeyAddsNothing() {
    var key = Wallets.newKey();
    for (var i = 0; i < 2; i++) {
      anna.calls()
          .header("Idempotency-Key", key)
          .body(Baskets.domain("domain_ch", "einmal-" + cart.substring(24) + ".ch"))
          .post(Baskets.path(anna, cart) + "/lines")
          .then()
          .statusCode(201)
          .body("lines", hasSize(1));
    }
  }
}
