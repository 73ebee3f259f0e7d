package dev.kontor.sale.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators give out coupons, see what becomes of them, and change their limits (CPN-4). */
@KontorTest
class OperatorCouponResourceTest {
  @Inject Operators operators;
  @Inject Customers customers;

  private Person sam;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.somebody();
  }

  @Test
  void aCouponIsIssuedReadAndListedWithAllItsRules() {
    var asked = new HashMap<>(Gifts.percent("12.50", Map.of("code", newCode())));
    asked.put("terms", "3");
    asked.put("validFrom", "2090-01-01");
    asked.put("validUntil", "2090-12-31");
    asked.put("productTypes", List.of("mail_service", "mail_service"));
    asked.put("offers", List.of("web_hosting_starter"));
    asked.put("periods", List.of("P1Y", "P2Y"));
    asked.put("minimums", Catalogues.both("20.00"));
    asked.put("firstOrderOnly", true);
    asked.put("oncePerOrganisation", true);
    asked.put("maximumRedemptions", 5);

    var issued = Gifts.issue(sam, asked).then().statusCode(201).header("ETag", "\"0\"").extract();
    String id = issued.path("id");

    assertThat(issued.header("Location")).isEqualTo(Gifts.COUPONS + "/" + id);
    var read = sam.calls().get(Gifts.COUPONS + "/" + id);
    assertThat(read.json()).isEqualTo(issued.json());
    read.then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("code", equalTo(asked.get("code")))
        .body("kind", equalTo("percentage"))
        .body("percentage", equalTo("12.5"))
        .body("amounts", equalTo(List.of()))
        .body("terms", equalTo("3"))
        .body("validFrom", equalTo("2090-01-01"))
        .body("validUntil", equalTo("2090-12-31"))
        .body("productTypes", equalTo(List.of("mail_service")))
        .body("offers", equalTo(List.of("web_hosting_starter")))
        .body("periods", equalTo(List.of("P1Y", "P2Y")))
        .body("minimums", equalTo(Catalogues.both("20.00")))
        .body("firstOrderOnly", equalTo(true))
        .body("oncePerOrganisation", equalTo(true))
        .body("maximumRedemptions", equalTo(5))
        .body("redemptions", equalTo(Map.of("reserved", 0, "committed", 0)))
        .body("paused", equalTo(false))
        .body("batchId", nullValue());
    sam.calls().get(Gifts.COUPONS + "?limit=200").then().body("items.id", hasItem(id));
    sam.calls()
        .get("/v1/me/activity?kind=coupon.issued&limit=1")
        .then()
        .body("items[0].subject.id", equalTo(id))
        .body("items[0].subject.label", equalTo(asked.get("code")))
        .body("items[0].after.percentage", equalTo("12.5"));
  }

  @Test
  void whatIsLeftOutIsTheUsual() {
    var coupon = Gifts.issue(sam, Map.of("kind", "whole_price"));

    coupon
        .then()
        .statusCode(201)
        .body("code", matchesPattern("([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{2}"))
        .body("percentage", nullValue())
        .body("terms", equalTo("once"))
        .body("productTypes", equalTo(List.of()))
        .body("firstOrderOnly", equalTo(false))
        .body("oncePerOrganisation", equalTo(false))
        .body("maximumRedemptions", nullValue());
  }

  @Test
  void aCodeIsGivenOutOnceWhateverItsCaseAndSpaces() {
    var code = newCode();
    Gifts.issue(sam, coupon(" " + code.toLowerCase(java.util.Locale.ROOT).replace("x", "x ")))
        .then()
        .statusCode(201)
        .body("code", equalTo(code));

    isRefused(Gifts.issue(sam, coupon(code)), 409, "coupon-code-taken", "code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AB", "-ABC", "A.B.C", "ÄBC", "A23456789012345678901234567890123456789012"})
  void aCodeHasItsForm(String code) {
    isRefused(Gifts.issue(sam, coupon(code)), 422, "coupon-code-invalid", "code");
  }

  @Test
  void aRepeatWithTheSameKeyIssuesNothingMore() {
    var key = newCode();
    var body = coupon(newCode());
    var first = sam.calls().header("Idempotency-Key", key).body(body).post(Gifts.COUPONS);
    var second = sam.calls().header("Idempotency-Key", key).body(body).post(Gifts.COUPONS);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({"once, once", "forever, forever", "1, once", "2, 2", "120, 120"})
  void termsAreOnceForeverOrSoMany(String terms, String shown) {
    Gifts.issue(sam, Gifts.percent("5", Map.of("terms", terms)))
        .then()
        .statusCode(201)
        .body("terms", equalTo(shown));
  }

  @Test
  void termsMayBeABareNumber() {
    Gifts.issue(sam, Gifts.percent("5", Map.of("terms", 12)))
        .then()
        .statusCode(201)
        .body("terms", equalTo("12"));
    isRefused(
        Gifts.issue(sam, Gifts.percent("5", Map.of("terms", 121))),
        422,
        "validation-failed",
        "terms");
  }

  static Stream<Arguments> wrong() {
    var money = Catalogues.money("5.00", "CHF");
    return Stream.of(
        refused("validation-failed", "kind", Map.of("code", "ABC")),
        refused("validation-failed", "kind", Map.of("kind", "gift")),
        refused("coupon-incomplete", "percentage", Map.of("kind", "percentage")),
        refused("coupon-incomplete", "percentage", Gifts.percent("0", Map.of())),
        refused(
            "coupon-incomplete", "amounts", Gifts.percent("5", Map.of("amounts", List.of(money)))),
        refused("coupon-incomplete", "amounts", Map.of("kind", "amount")),
        refused("coupon-incomplete", "amounts", Map.of("kind", "amount", "amounts", List.of())),
        refused(
            "coupon-incomplete", "percentage", Map.of("kind", "whole_price", "percentage", "5")),
        refused(
            "coupon-incomplete", "percentage", Map.of("kind", "whole_price", "percentage", "0")),
        refused(
            "coupon-incomplete",
            "amounts",
            Map.of("kind", "whole_price", "amounts", List.of(money))),
        refused("validation-failed", "percentage", Gifts.percent("101", Map.of())),
        refused("coupon-amounts-invalid", "amounts", Gifts.francs("0.00")),
        refused("coupon-amounts-invalid", "amounts", Gifts.francs("-1.00")),
        refused("amount-invalid", "amounts[0]", Gifts.francs("1.005")),
        refused("coupon-amounts-invalid", "amounts", amounts(money, money)),
        refused("coupon-amounts-invalid", "amounts", amounts(Catalogues.money("5.00", "USD"))),
        refused(
            "coupon-amounts-invalid",
            "minimums",
            Gifts.percent("5", Map.of("minimums", List.of(Catalogues.money("-0.01", "CHF"))))),
        refused(
            "coupon-dates-invalid",
            "validUntil",
            Gifts.percent("5", Map.of("validFrom", "2090-01-02", "validUntil", "2090-01-01"))),
        refused(
            "product-type-unknown",
            "productTypes[1]",
            Gifts.percent("5", Map.of("productTypes", List.of("drive", "nothing")))),
        refused(
            "coupon-offer-unknown",
            "offers[0]",
            Gifts.percent("5", Map.of("offers", List.of("nothing")))),
        refused(
            "validation-failed",
            "offers",
            Gifts.percent("5", Map.of("offers", Collections.nCopies(101, "drive_2tb")))),
        refused(
            "validation-failed",
            "periods[0]",
            Gifts.percent("5", Map.of("periods", List.of("P1W")))),
        refused("validation-failed", "terms", Gifts.percent("5", Map.of("terms", "0"))),
        refused("validation-failed", "terms", Gifts.percent("5", Map.of("terms", "never"))),
        refused(
            "validation-failed",
            "maximumRedemptions",
            Gifts.percent("5", Map.of("maximumRedemptions", 0))),
        refused(
            "validation-failed",
            "maximumRedemptions",
            Gifts.percent("5", Map.of("maximumRedemptions", 1_000_000_001))));
  }

  private static Arguments refused(String problem, String field, Map<String, Object> coupon) {
    return Arguments.of(problem, field, coupon);
  }

  @SafeVarargs
  private static Map<String, Object> amounts(Map<String, String>... amounts) {
    return Map.of("kind", "amount", "amounts", List.of(amounts));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsRefusedByTheNameOfItsField(
      String problem, String field, Map<String, Object> coupon) {
    isRefused(Gifts.issue(sam, coupon), 422, problem, field);
    var batch = new HashMap<>(coupon);
    batch.put("count", 2);
    batch.remove("code");
    if (!field.equals("maximumRedemptions")) {
      isRefused(sam.calls().body(batch).post(Gifts.COUPONS + "/batches"), 422, problem, field);
    }
  }

  @Test
  void limitsOnlyBecomeWider() {
    var limited =
        Gifts.issued(
            sam, Gifts.percent("5", Map.of("validUntil", "2090-06-30", "maximumRedemptions", 10)));
    var id = limited.path("id").asText();

    isRefused(Gifts.edit(sam, id, Map.of("validUntil", "2090-06-29")), 409, NARROWED, "validUntil");
    isRefused(
        Gifts.edit(sam, id, Map.of("maximumRedemptions", 9)), 409, NARROWED, "maximumRedemptions");
    sam.calls()
        .header("If-Match", "\"0\"")
        .body(Map.of("validUntil", "2090-07-01", "maximumRedemptions", 11, "paused", true))
        .patch(Gifts.COUPONS + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("validUntil", equalTo("2090-07-01"))
        .body("maximumRedemptions", equalTo(11))
        .body("paused", equalTo(true));
    sam.calls()
        .get("/v1/me/activity?kind=coupon.changed&limit=1")
        .then()
        .body("items[0].before.maximumRedemptions", equalTo(10))
        .body("items[0].after.maximumRedemptions", equalTo(11));

    var unlimited = new HashMap<String, Object>();
    unlimited.put("validUntil", null);
    unlimited.put("maximumRedemptions", null);
    Gifts.edit(sam, id, unlimited)
        .then()
        .statusCode(200)
        .body("validUntil", nullValue())
        .body("maximumRedemptions", nullValue());
    isRefused(Gifts.edit(sam, id, Map.of("validUntil", "2099-01-01")), 409, NARROWED, "validUntil");
    isRefused(
        Gifts.edit(sam, id, Map.of("maximumRedemptions", 1_000_000)),
        409,
        NARROWED,
        "maximumRedemptions");
  }

  private static final String NARROWED = "coupon-limit-narrowed";

  @Test
  void whoChangesACouponHasReadIt() {
    var id = Gifts.issued(sam, Gifts.percent("5", Map.of())).path("id").asText();
    var path = Gifts.COUPONS + "/" + id;
    var patch = Map.of("paused", true);

    sam.calls().body(patch).patch(path).then().statusCode(428);
    sam.calls().header("If-Match", "\"7\"").body(patch).patch(path).then().statusCode(412);
    isRefused(Gifts.edit(sam, id, Map.of("paused", "yes")), 422, "validation-failed", "paused");
    isRefused(Gifts.edit(sam, id, Map.of("code", "NEW")), 422, "validation-failed", "code");
    assertThat(Gifts.coupon(sam, id).path("paused").asBoolean()).isFalse();
  }

  @Test
  void usesAreCountedAndListed() {
    var coupon = Gifts.issued(sam, Gifts.percent("50", Map.of("maximumRedemptions", 10)));
    var id = coupon.path("id").asText();
    var paid = order(coupon.path("code").asText(), "sandbox:success");
    var pending = order(coupon.path("code").asText(), "sandbox:late");
    var failed = order(coupon.path("code").asText(), "sandbox:declined");

    var redemptions = Gifts.coupon(sam, id).path("redemptions");
    assertThat(redemptions.path("committed").asInt()).isEqualTo(1);
    assertThat(redemptions.path("reserved").asInt()).isEqualTo(1);
    var path = Gifts.COUPONS + "/" + id + "/redemptions";
    sam.calls()
        .get(path)
        .then()
        .statusCode(200)
        .body("items.orderId", equalTo(List.of(failed, pending, paid)))
        .body("items.state", equalTo(List.of("released", "reserved", "committed")))
        .body("items[2].discount.currency", equalTo("CHF"))
        .body("items[1].settledAt", nullValue());
    var page = sam.calls().get(path + "?limit=1");
    String next = page.path("next");
    sam.calls()
        .get(path + "?limit=1&after=" + next)
        .then()
        .body("items.orderId", equalTo(List.of(pending)));
    sam.calls().get(Gifts.COUPONS + "/" + paid + "/redemptions").then().statusCode(404);
  }

  /** Tells the id of an order with a coupon, of a new customer. */
  private String order(String code, String method) {
    var anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("mail_service_basic", "P1Y"));
    anna.calls()
        .body(Map.of("code", code))
        .post(Baskets.path(anna, cart) + "/coupons")
        .then()
        .statusCode(201);
    return Orders.placed(anna, cart, Map.of("paymentMethod", method)).path("id").asText();
  }

  @Test
  void whoIsNoOperatorSeesNone() {
    var id = Gifts.issued(sam, Gifts.percent("5", Map.of())).path("id").asText();
    var stranger = customers.somebody();

    stranger.calls().get(Gifts.COUPONS).then().statusCode(404);
    stranger.calls().get(Gifts.COUPONS + "/" + id).then().statusCode(404);
    Gifts.issue(stranger, Gifts.percent("5", Map.of())).then().statusCode(404);
    Gifts.edit(stranger, id, Map.of("paused", true)).then().statusCode(404);
  }

  private static String newCode() {
    return "X" + Catalogues.newCode().toUpperCase(java.util.Locale.ROOT);
  }

  private static Map<String, Object> coupon(String code) {
    return Gifts.percent("5", Map.of("code", code));
  }

  private static void isRefused(Answer answer, int status, String problem, String field) {
    answer
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field));
  }
}
