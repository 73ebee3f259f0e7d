package dev.kontor.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carts always say what they cost today, and take nothing in that can't be had. */
@KontorTest
class CartResourceTest {
  @Inject Customers customers;
  @Inject PassingTime time;
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
  void aNewCartIsEmptyAndCostsNothing() {
    var empty = Baskets.read(anna, cart);

    assertThat(empty.path("status").asText()).isEqualTo("open");
    assertThat(empty.path("lines")).isEmpty();
    assertThat(empty.at("/preview/total/amount").asText()).isEqualTo("0.00");
    assertThat(empty.at("/preview/taxes")).isEmpty();
    anna.calls()
        .get(Baskets.path(anna))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(cart));
  }

  @Test
  void aLineHasItsTermItsPriceAndItsTax() {
    var line = new HashMap<>(Baskets.line("web_hosting_starter", "P1Y"));
    line.put("label", " Site of the hut ");
    line.put("autoRenewal", true);

    var now = Baskets.added(anna, cart, line);

    var added = now.at("/lines/0");
    assertThat(added.path("kind").asText()).isEqualTo("new");
    assertThat(added.path("label").asText()).isEqualTo("Site of the hut");
    assertThat(added.path("autoRenewal").asBoolean()).isTrue();
    assertThat(added.at("/price/amount").asText()).isEqualTo("65.00");
    assertThat(added.path("refusal").isNull()).isTrue();
    var preview = now.path("preview");
    var today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    var shown = preview.at("/lines/0");
    assertThat(shown.path("id").asText()).isEqualTo(added.path("id").asText());
    assertThat(shown.path("description").asText()).endsWith("Starter: Site of the hut");
    assertThat(shown.path("from").asText()).isEqualTo(today.toString());
    assertThat(shown.path("to").asText()).isEqualTo(today.plusYears(1).toString());
    assertThat(shown.path("taxCategory").asText()).isEqualTo("standard");
    assertThat(amounts(preview)).isEqualTo("65.00 0.00 5.27 70.27 70.27");
    assertThat(preview.at("/taxes/0/rate").asText()).isEqualTo("8.1");
    assertThat(preview.at("/taxes/0/base/amount").asText()).isEqualTo("65.00");
    assertThat(preview.at("/taxes/0/country").asText()).isEqualTo("CH");
    assertThat(preview.at("/taxes/0/reason").asText()).isEqualTo("domestic");
    assertThat(preview.at("/recipients/0/vatCheck").asText()).isEqualTo("none");
    assertThat(preview.at("/recipients/0/hasAddress").asBoolean()).isTrue();
  }

  /** Subtotal, discounts, tax, total and rest. */
  private static String amounts(JsonNode preview) {
    return String.join(
        " ",
        preview.at("/subtotal/amount").asText(),
        preview.at("/discounts/amount").asText(),
        preview.at("/taxes/0/amount/amount").asText(),
        preview.at("/total/amount").asText(),
        preview.at("/rest/amount").asText());
  }

  @Test
  void aLineIsEditedAndTakenOut() {
    var line = Baskets.addLine(anna, cart);
    var path = Baskets.path(anna, cart) + "/lines/" + line;

    anna.calls()
        .body(Map.of("period", "P2Y", "label", "Post", "autoRenewal", true))
        .patch(path)
        .then()
        .statusCode(200)
        .body("lines[0].period", equalTo("P2Y"))
        .body("lines[0].label", equalTo("Post"));
    anna.calls()
        .body("{\"label\": null}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("lines[0].label", nullValue())
        .body("lines[0].autoRenewal", equalTo(true));
    Api.isRefused(
        anna.calls().body(Map.of("contactEmail", "a@b.ch")).patch(path),
        422,
        "not-for-this-offer",
        "contactEmail");
    anna.calls().body(Map.of("offer", "domain_ch")).patch(path).then().statusCode(422);
    anna.calls().delete(path).then().statusCode(200).body("lines", hasSize(0));
    anna.calls().delete(path).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "mail_service_basics,P1Y,offer-unknown,offer",
    "domain_ch,P1M,period-not-offered,period",
  })
  void whatIsNotSoldIsRefused(String offer, String period, String type, String field) {
    Api.isRefused(Baskets.add(anna, cart, Baskets.line(offer, period)), 422, type, field);
  }

  @Test
  void aShortPeriodNeedsAMinimum() {
    var cheap = "web_hosting_starter";
    tables.run(
        "insert into period_minimum (period, currency, valid_from, amount) values ('P3M', 'CHF', ?, 99999)",
        java.sql.Date.valueOf(LocalDate.ofInstant(time.now(), ZoneOffset.UTC)));
    try {
      var answer = Baskets.add(anna, cart, Baskets.line(cheap, "P3M"));
      Api.isRefused(answer, 422, "period-minimum-not-reached", "period");
      answer.then().body("minimum.amount", equalTo("999.99"));
    } finally {
      tables.run("delete from period_minimum where amount = 99999");
    }
    assertThat(Baskets.read(anna, cart).path("lines")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"label,'   '", "label,https://evil.example", "contactEmail,nobody", "period,P5Y"})
  void whatIsMalformedIsRefused(String field, String value) {
    var line = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    line.put(field, value);

    Baskets.add(anna, cart, line)
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo(field));
  }

  @Test
  void eachRecipientHasTaxesOfTheirOwn() {
    var office = Organisation.addBillingAddress(anna);
    var branch = Organisation.addBillingAddress(anna);
    Baskets.added(anna, cart, Baskets.line("mail_service_basic", "P1Y"));
    Baskets.added(anna, cart, of(branch));

    var now = Baskets.added(anna, cart, of(office));

    assertThat(now.at("/preview/recipients").findValuesAsText("billingAddressId"))
        .containsExactly(office, branch);
    assertThat(now.at("/preview/taxes").findValuesAsText("billingAddressId"))
        .containsExactly(office, branch);
    Baskets.edit(anna, cart, Map.of("billingAddressId", branch))
        .then()
        .statusCode(200)
        .body("preview.recipients[0].billingAddressId", equalTo(branch))
        .body("preview.recipients[1].billingAddressId", equalTo(office));
  }

  private static Map<String, Object> of(String billingAddressId) {
    var line = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    line.put("billingAddressId", billingAddressId);
    return line;
  }

  @Test
  void othersAddressesAndCartsStayTheirs() {
    var eva = customers.newPerson();
    var evas = Organisation.addBillingAddress(eva);
    var line = Baskets.addLine(anna, cart);

    Api.isRefused(
        Baskets.add(anna, cart, of(evas)), 422, "billing-address-unknown", "billingAddressId");
    Api.isRefused(
        Baskets.edit(anna, cart, Map.of("billingAddressId", evas)),
        422,
        "billing-address-unknown",
        "billingAddressId");
    eva.calls().get(Baskets.path(eva, cart)).then().statusCode(404);
    Baskets.add(eva, cart, Baskets.line("mail_service_basic", "P1Y")).then().statusCode(404);
    eva.calls().delete(Baskets.path(eva, cart) + "/lines/" + line).then().statusCode(404);
    eva.calls().delete(Baskets.path(eva, cart)).then().statusCode(404);
    var second = Baskets.open(anna);
    anna.calls().delete(Baskets.path(anna, second) + "/lines/" + line).then().statusCode(404);
  }

  @Test
  void aCartLapsesThirtyDaysAfterItsLastChangeAndGoesLater() {
    Baskets.addLine(anna, cart);
    time.passes(Duration.ofDays(29));
    anna = customers.signIn(anna.email());
    var line = Baskets.addLine(anna, cart);
    time.passes(Duration.ofDays(30));
    anna = customers.signIn(anna.email());

    var lapsed = Baskets.read(anna, cart);
    assertThat(lapsed.path("status").asText()).isEqualTo("lapsed");
    assertThat(lapsed.path("preview").isNull()).isTrue();
    assertThat(lapsed.path("lines")).hasSize(2);
    Api.isRefused(
        Baskets.add(anna, cart, Baskets.line("mail_service_basic", "P1Y")),
        409,
        "cart-lapsed",
        null);
    Api.isRefused(Baskets.edit(anna, cart, Map.of("prepaidAll", true)), 409, "cart-lapsed", null);
    Api.isRefused(
        anna.calls().delete(Baskets.path(anna, cart) + "/lines/" + line), 409, "cart-lapsed", null);
    time.passesWithItsWork("P62D");
    anna = customers.signIn(anna.email());
    anna.calls().get(Baskets.path(anna, cart)).then().statusCode(404);
    assertThat(tables.count("cart_line", "cart_id = ?", UUID.fromString(cart))).isZero();
  }

  @Test
  void whatIsNotSoldAnyMoreSaysSoAndIsNotInThePreview() {
    Baskets.addLine(anna, cart);
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    tables.run(
        "update cart_line set period = 'P3Y' where cart_id = ? and offer = 'mail_service_basic'",
        UUID.fromString(cart));
    tables.run(
        "update cart_line set offer = 'cloud_server_s' where period = 'P3Y' and cart_id = ?",
        UUID.fromString(cart));

    var now = Baskets.read(anna, cart);

    assertThat(now.at("/lines/0/refusal").asText()).isEqualTo("/problems/period-not-offered");
    assertThat(now.at("/lines/0/price").isNull()).isTrue();
    assertThat(now.at("/preview/lines")).hasSize(1);
    assertThat(now.at("/preview/subtotal/amount").asText()).isEqualTo("65.00");
  }

  @Test
  void aCartIsThrownAway() {
    Baskets.addLine(anna, cart);

    anna.calls().delete(Baskets.path(anna, cart)).then().statusCode(204);
    anna.calls().delete(Baskets.path(anna, cart)).then().statusCode(404);
    assertThat(tables.count("cart_line", "cart_id = ?", UUID.fromString(cart))).isZero();
  }
}
