package dev.kontor.sale.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A coupon in a cart makes lines cheaper, or says why it doesn't. */
@KontorTest
class CartCouponTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject CouponDesk desk;
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

  /** 65.00 without tax. */
  private String addHosting() {
    return addedLine(Baskets.line("web_hosting_starter", "P1Y"));
  }

  private String addMail() {
    return addedLine(Baskets.line("mail_service_basic", "P1Y"));
  }

  private String addedLine(Map<String, Object> line) {
    var lines = Baskets.added(anna, cart, line).path("lines");
    return lines.get(lines.size() - 1).path("id").asText();
  }

  private Answer put(String code) {
    return Baskets.putCoupon(anna, cart, code);
  }

  private JsonNode with(String code) {
    return Api.json(put(code).then().statusCode(201).extract());
  }

  private JsonNode without(String code) {
    var path = Baskets.path(anna, cart) + "/coupons/" + code;
    return Api.json(anna.calls().delete(path).then().statusCode(200).extract());
  }

  @Test
  void aCouponIsTypedAsPeopleTypeAndTakenOutWithoutATrace() {
    var line = addHosting();
    var before = Baskets.read(anna, cart).path("preview");
    var code = desk.issue(draft -> {});

    var typed = code.substring(0, 4).toLowerCase() + " " + code.substring(4) + " ";
    var now = with(typed);

    assertThat(now.at("/coupons/0/code").asText()).isEqualTo(code);
    assertThat(now.at("/coupons/0/lineIds/0").asText()).isEqualTo(line);
    assertThat(now.at("/lines/0/price/amount").asText()).isEqualTo("52.00");
    var discount = now.at("/preview/lines/0/discounts/0");
    assertThat(discount.path("kind").asText()).isEqualTo("coupon");
    assertThat(discount.path("code").asText()).isEqualTo(code);
    assertThat(discount.at("/amount/amount").asText()).isEqualTo("13.00");
    assertThat(discount.path("reason").asText())
        .isEqualTo("Coupon " + code + ", for the first term");
    assertThat(now.at("/preview/discounts/amount").asText()).isEqualTo("13.00");
    assertThat(now.at("/preview/total/amount").asText()).isEqualTo("56.21");
    Api.isRefused(put(code), 409, "coupon-applied-already", null);

    assertThat(without(code).path("preview")).isEqualTo(before);
    var again = anna.calls().delete(Baskets.path(anna, cart) + "/coupons/" + code);
    again.then().statusCode(404);
  }

  @Test
  void eachFindsLinesOfItsOwnInTheirOrder() {
    var hosting = addHosting();
    var mail = addMail();
    var forMail = desk.issue(draft -> draft.productTypes = List.of("mail_service"));
    var forAll = desk.issue(draft -> draft.gives(1000));

    with(forMail);
    var now = with(forAll);

    assertThat(now.at("/coupons/0/lineIds/0").asText()).isEqualTo(mail);
    assertThat(now.at("/coupons/0/others/0/lineId").asText()).isEqualTo(hosting);
    assertThat(now.at("/coupons/0/others/0/reason").asText()).isEqualTo("other_product");
    assertThat(now.at("/coupons/1/lineIds/0").asText()).isEqualTo(hosting);
    assertThat(now.at("/coupons/1/others/0/reason").asText()).isEqualTo("discounted_already");
    assertThat(now.at("/lines/0/price/amount").asText()).isEqualTo("55.00");

    var late = desk.issue(draft -> {});
    Api.isRefused(put(late), 409, "coupon-no-line-left", null);
    without(forAll);
    assertThat(with(late).at("/coupons/1/lineIds/0").asText()).isEqualTo(hosting);
  }

  private static Arguments refused(String type, Consumer<CouponDesk.Draft> draft) {
    return Arguments.of(type, draft);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused("coupon-paused", draft -> draft.paused = true),
        refused("coupon-exhausted", draft -> draft.maximum = 0),
        refused(
            "coupon-other-currency",
            draft -> {
              draft.gives(1);
              draft.amounts = Map.of("EUR", 500L);
            }),
        refused("coupon-other-product", draft -> draft.productTypes = List.of("drive")),
        refused("coupon-other-product", draft -> draft.offers = List.of("mail_service_basic")),
        refused("coupon-other-period", draft -> draft.periods = List.of("P2Y", "P3Y")),
        refused("coupon-below-minimum", draft -> draft.minimums = Map.of("CHF", 6501L)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatDoesNothingIsRefusedAndLeavesTheCart(String type, Consumer<CouponDesk.Draft> draft) {
    addHosting();
    var before = Baskets.read(anna, cart);

    Api.isRefused(put(desk.issue(draft)), 409, type, null);

    var after = Baskets.read(anna, cart);
    assertThat(after.path("preview")).isEqualTo(before.path("preview"));
    assertThat(after.path("coupons")).isEmpty();
  }

  @Test
  void theMinimumIsThatOfMatchingLinesBeforeDiscounts() {
    addHosting();
    addMail();
    var code =
        desk.issue(
            draft -> {
              draft.productTypes = List.of("web_hosting");
              draft.minimums = Map.of("CHF", 6500L, "EUR", 100_000L);
            });

    assertThat(with(code).at("/coupons/0/lineIds")).hasSize(1);
    put(desk.issue(draft -> draft.minimums = Map.of("CHF", 100_000L)))
        .then()
        .statusCode(409)
        .body("minimum.amount", equalTo("1000.00"));
  }

  @Test
  void datesIncludeTheirDay() {
    addHosting();
    var today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);

    put(desk.issue(draft -> draft.validFrom = today)).then().statusCode(201);
    without(Baskets.read(anna, cart).at("/coupons/0/code").asText());
    put(desk.issue(draft -> draft.validUntil = today)).then().statusCode(201);
    put(desk.issue(draft -> draft.validFrom = today.plusDays(1)))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/coupon-not-yet-valid"))
        .body("validFrom", equalTo(today.plusDays(1).toString()));
    put(desk.issue(draft -> draft.validUntil = today.minusDays(1)))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/coupon-expired"));
  }

  @Test
  void whatDoesNothingAnyMoreSaysSo() {
    addHosting();
    var code = desk.issue(draft -> {});
    with(code);
    tables.run("update coupon set paused = true where code = ?", code);

    var now = Baskets.read(anna, cart);

    assertThat(now.at("/coupons/0/refusal").asText()).isEqualTo("/problems/coupon-paused");
    assertThat(now.at("/coupons/0/lineIds")).isEmpty();
    assertThat(now.at("/preview/total/amount").asText()).isEqualTo("70.27");
    Orders.checkOut(
            anna, cart, Map.of("expectedTotal", Map.of("amount", "56.21", "currency", "CHF")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/price-changed"));
  }

  @Test
  void whoGuessesIsSlowedDown() {
    addHosting();
    var code = desk.issue(draft -> {});
    for (var i = 0; i < 20; i++) {
      Api.isRefused(put("GUESS" + i), 422, "coupon-unknown", "code");
      if (i % 5 == 0) {
        with(code);
        without(code);
      }
    }

    put("GUESS21").then().statusCode(429);
    put(code).then().statusCode(429);
    put("  ").then().statusCode(422);
  }

  @Test
  void aCartHasSoManyAtMost() {
    addMail();
    tables.run(
        """
        insert into coupon (id, code, kind, percentage, amounts, terms, product_types, offers,
          periods, minimums, first_order_only, once_per_organisation, taken, paused, created_at,
          version)
        select gen_random_uuid(), 'X' || upper(replace(gen_random_uuid()::text, '-', '')),
          'percentage', 100, '{}', 1, '{}', '{}', '{}', '{}', false, false, 0, false, now(), 0
        from generate_series(1, 10)""");
    tables.run(
        """
        insert into cart_coupon (organisation_id, cart_id, coupon_id, created_at)
        select ?, cast(? as uuid), id, now() from coupon where percentage = 100 limit 10""",
        anna.organisationId(),
        cart);

    Api.isRefused(put(desk.issue(draft -> {})), 409, "too-many-cart-coupons", null);
  }
}
