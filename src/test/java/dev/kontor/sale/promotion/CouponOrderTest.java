package dev.kontor.sale.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.catalogue.BillingPeriod;
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
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Coupons and free options are used by orders: reserved, committed by the payment, or given back.
 */
@KontorTest
class CouponOrderTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject CouponDesk desk;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaMayOrder() {
    anna = newBuyer();
  }

  private Person newBuyer() {
    var person = customers.newPerson();
    Organisation.addBillingAddress(person);
    return person;
  }

  /** A cart with hosting for 65.00, and a coupon. */
  private static String cartWith(Person person, String code) {
    var cart = Baskets.open(person);
    Baskets.added(person, cart, Baskets.line("web_hosting_starter", "P1Y"));
    Baskets.putCoupon(person, cart, code).then().statusCode(201);
    return cart;
  }

  private int redemptions(String code, String state) {
    return tables.count(
        "coupon_redemption",
        "coupon_id = (select id from coupon where code = ?) and state = ?",
        code,
        state);
  }

  private int taken(String code) {
    return tables.count(
        "generate_series(1, (select taken from coupon where code = ?))", "true", code);
  }

  private static Map<String, Object> by(String token) {
    return Map.of("paymentMethod", "sandbox:" + token);
  }

  @Test
  void theInvoiceNamesTheDiscountAndTheProductKeepsIt() {
    var code = desk.issue(draft -> draft.terms = 3);

    var order = Orders.placed(anna, cartWith(anna, code), by("success"));

    assertThat(order.at("/total/amount").asText()).isEqualTo("56.21");
    assertThat(order.at("/discounts/amount").asText()).isEqualTo("13.00");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.at("/lines/0/discount/amount/amount").asText()).isEqualTo("13.00");
    assertThat(invoice.at("/lines/0/discount/source").asText()).isEqualTo(code);
    assertThat(invoice.at("/lines/0/discount/reason").asText())
        .isEqualTo("Coupon " + code + ", for the first 3 terms");
    assertThat(redemptions(code, "committed")).isEqualTo(1);
    assertThat(
            tables.count(
                "product_discount",
                "product_id = ? and percentage = 2000 and terms_left = 2",
                UUID.fromString(order.at("/lines/0/productId").asText())))
        .isEqualTo(1);
    operators.booksAreClean();
  }

  @Test
  void theWholePriceNeedsNoPaymentAndIsInvoiced() {
    var code = desk.issue(CouponDesk.Draft::givesAll);

    var order = Orders.placed(anna, cartWith(anna, code), Map.of());

    assertThat(order.path("status").asText()).isEqualTo("paid");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.at("/total/amount").asText()).isEqualTo("0.00");
    assertThat(invoice.at("/subtotal/amount").asText()).isEqualTo("65.00");
    operators.booksAreClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "pending-failure", "late"})
  void whatIsNotPaidGivesTheCouponBack(String token) {
    var code =
        desk.issue(
            draft -> {
              draft.oncePerOrganisation = true;
              draft.maximum = 1;
            });
    var cart = cartWith(anna, code);

    Orders.placed(anna, cart, by(token));
    if (!token.equals("declined")) {
      assertThat(redemptions(code, "reserved")).isEqualTo(1);
      assertThat(taken(code)).isEqualTo(1);
      time.passesWithItsWork("PT16M");
      anna = customers.signIn(anna.email());
    }

    assertThat(redemptions(code, "released")).isEqualTo(1);
    assertThat(taken(code)).isZero();
    assertThat(Orders.placed(anna, cart, by("success")).path("status").asText()).isEqualTo("paid");
    assertThat(redemptions(code, "committed")).isEqualTo(1);
    assertThat(taken(code)).isEqualTo(1);
  }

  @Test
  void aCancelledOrderGivesItBack() {
    var code = desk.issue(draft -> draft.maximum = 1);
    var cart = cartWith(anna, code);
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "bank_transfer"));
    var eva = newBuyer();
    var evas = Baskets.open(eva);
    Baskets.added(eva, evas, Baskets.line("web_hosting_starter", "P1Y"));
    Api.isRefused(Baskets.putCoupon(eva, evas, code), 409, "coupon-exhausted", null);

    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);

    assertThat(taken(code)).isZero();
    cartWith(eva, code);
  }

  @Test
  void onceIsOnceForEachOrganisation() {
    var code = desk.issue(draft -> draft.oncePerOrganisation = true);
    var carts = IntStream.range(0, 10).mapToObj(i -> cartWith(anna, code)).toList();

    var statuses = orderAllAtOnce(carts);

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(49);
    assertThat(redemptions(code, "committed")).isEqualTo(1);
    var eva = newBuyer();
    var hers = Orders.placed(eva, cartWith(eva, code), by("success"));
    assertThat(hers.path("status").asText()).isEqualTo("paid");
  }

  private List<Integer> orderAllAtOnce(List<String> carts) {
    var bodies = carts.stream().map(each -> Orders.of(anna, each, by("success"))).toList();
    return AtOnce.times(
        50,
        i -> {
          var each = i % carts.size();
          return Orders.checkOut(anna, carts.get(each), bodies.get(each)).statusCode();
        });
  }

  @Test
  void theFirstOrderIsTheFirstOne() {
    var code = desk.issue(draft -> draft.firstOrderOnly = true);
    var carts = List.of(cartWith(anna, code), cartWith(anna, code));

    var statuses = orderAllAtOnce(carts);

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(redemptions(code, "committed")).isEqualTo(1);
    var eva = newBuyer();
    Orders.bought(eva, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    var cart = Baskets.open(eva);
    Baskets.added(eva, cart, Baskets.line("web_hosting_starter", "P1Y"));
    Api.isRefused(Baskets.putCoupon(eva, cart, code), 409, "coupon-first-order-only", null);
  }

  /** Some payments fail in between; who was refused tries again while one is free. */
  @Test
  void ofManyOrganisationsSoManyGetIt() {
    var code = desk.issue(draft -> draft.maximum = 10);
    var crowd = IntStream.range(0, 100).mapToObj(i -> newBuyer()).toList();
    var carts = crowd.stream().map(each -> cartWith(each, code)).toList();
    var bodies = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < crowd.size(); i++) {
      var token = i % 3 == 0 ? "declined" : "success";
      bodies.add(Orders.of(crowd.get(i), carts.get(i), by(token)));
    }

    for (var round = 0; round < 5 && redemptions(code, "committed") < 10; round++) {
      AtOnce.times(
          100, i -> Orders.checkOut(crowd.get(i), carts.get(i), bodies.get(i)).statusCode());
    }

    assertThat(redemptions(code, "committed")).isEqualTo(10);
    assertThat(redemptions(code, "reserved")).isZero();
    assertThat(taken(code)).isEqualTo(10);
  }

  private JsonNode withOption(String cart, String line, UUID option) {
    var path = Baskets.path(anna, cart) + "/lines/" + line;
    var answer = anna.calls().body(Map.of("freeOptionId", option)).patch(path);
    return Api.json(answer.then().statusCode(200).extract());
  }

  @Test
  void aFreeOptionGivesOneTermForNothing() {
    var option =
        desk.grant(
            anna, new FreeOption.What("web_hosting", null), BillingPeriod.P1Y, today().plusDays(9));
    var cart = Baskets.open(anna);
    var added = Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    assertThat(added.at("/lines/0/freeOptions/0/applicable").asBoolean()).isTrue();

    var now = withOption(cart, added.at("/lines/0/id").asText(), option);

    assertThat(now.at("/preview/total/amount").asText()).isEqualTo("0.00");
    assertThat(now.at("/preview/lines/0/discounts/0/kind").asText()).isEqualTo("free_option");
    var order = Orders.placed(anna, cart, Map.of());
    assertThat(order.path("status").asText()).isEqualTo("paid");
    var list = "/v1/organisations/" + anna.organisationId() + "/free-options?offer=";
    var used = Api.json(anna.calls().get(list + "web_hosting_starter"));
    assertThat(used.path("reason").asText()).isEqualTo("used");
    assertThat(used.at("/items/0/usedByOrderId")).isEqualTo(order.path("id"));
    var other = Api.json(anna.calls().get(list + "mail_service_basic"));
    assertThat(other.path("reason").asText()).isEqualTo("none");
    anna.calls().get(list + "nothing").then().statusCode(422);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  @Test
  void whatHasNoFreeOptionSaysWhy() {
    desk.grant(anna, new FreeOption.What(null, "mail_service_basic"), BillingPeriod.P1Y, today());
    var list = "/v1/organisations/" + anna.organisationId() + "/free-options?offer=";

    assertThat(Api.json(anna.calls().get(list + "web_hosting_starter")).path("reason").asText())
        .isEqualTo("other_product");
    assertThat(
            Api.json(anna.calls().get(list + "mail_service_basic"))
                .at("/items/0/applicable")
                .asBoolean())
        .isTrue();
    time.passes(Duration.ofDays(1));
    anna = customers.signIn(anna.email());
    assertThat(Api.json(anna.calls().get(list + "mail_service_basic")).path("reason").asText())
        .isEqualTo("expired");
  }

  private static UUID newOrganisation(Person person) {
    var body = Map.of("name", "Alpenglück", "type", "company");
    var answer = person.calls().body(body).post("/v1/organisations").then().statusCode(201);
    return UUID.fromString(Api.json(answer.extract()).path("id").asText());
  }

  private static JsonNode optionsOf(Person person, UUID organisation) {
    var path = "/v1/organisations/" + organisation + "/free-options?offer=mail_service_basic";
    return Api.json(person.calls().get(path).then().statusCode(200).extract());
  }

  /** Who only works there doesn't learn what an organisation was given. */
  @Test
  void anOptionOfAnotherOrganisationIsShownToWhoPaysThere() {
    var colleague = customers.newMember(anna, "collaborator");
    var annas = newOrganisation(anna);
    var colleagues = newOrganisation(colleague);
    desk.grant(anna, new FreeOption.What("mail_service", null), BillingPeriod.P1Y, today());

    var shown = optionsOf(anna, annas);

    assertThat(shown.path("reason").asText()).isEqualTo("other_organisation");
    assertThat(shown.at("/items/0/organisationId").asText())
        .isEqualTo(anna.organisationId().toString());
    assertThat(shown.at("/items/0/applicable").asBoolean()).isFalse();
    assertThat(optionsOf(colleague, colleagues).path("reason").asText()).isEqualTo("none");
  }

  @Test
  void aFreeOptionIsForOneLineOfOneOrder() {
    var option =
        desk.grant(anna, new FreeOption.What("web_hosting", null), BillingPeriod.P1Y, today());
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    var lines = Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y")).path("lines");
    withOption(cart, lines.at("/0/id").asText(), option);
    var path = Baskets.path(anna, cart) + "/lines/" + lines.at("/1/id").asText();

    Api.isRefused(
        anna.calls().body(Map.of("freeOptionId", option)).patch(path),
        409,
        "free-option-not-applicable",
        "freeOptionId");
    Api.isRefused(
        anna.calls().body(Map.of("freeOptionId", UUID.randomUUID())).patch(path),
        422,
        "free-option-unknown",
        "freeOptionId");
    var pending = Orders.placed(anna, cart, by("pending-failure"));
    assertThat(tables.count("free_option", "id = ? and order_id is not null", option)).isEqualTo(1);
    time.passesWithItsWork("PT6S");
    anna = customers.signIn(anna.email());
    assertThat(Orders.read(anna, pending.path("id").asText()).path("status").asText())
        .isEqualTo("failed");
    assertThat(tables.count("free_option", "id = ? and order_id is null", option)).isEqualTo(1);
  }
}
