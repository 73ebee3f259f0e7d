package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.FirstTerm;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first term of what has a minimum is at least as long, and paid in advance (SUB-7); later ones
 * are as long as any.
 */
@KontorTest
class FirstTermOrderTest {
  private static final Map<String, Object> PREPAID = Map.of("prepaidAll", true);
  private static final String PLUS = "premium_support_plus";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Transfers transfers;

  private Person anna;
  private String cart;

  @BeforeEach
  void annaHasACart() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    cart = Baskets.open(anna);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private static String end(LocalDate start, String period) {
    return new FirstTerm(BillingPeriod.valueOf(period), 6).end(start).toString();
  }

  private JsonNode support() {
    return Api.json(
        anna.calls()
            .get("/v1/organisations/" + anna.organisationId() + "/support")
            .then()
            .statusCode(200)
            .extract());
  }

  @ParameterizedTest
  @CsvSource({"P1M,174.00,188.09,29.00", "P3M,174.00,188.09,87.00", "P1Y,290.00,313.49,290.00"})
  void itIsShownPaidDeliveredAndInvoicedAsAWhole(
      String period, String price, String total, String next) {
    Wallets.fill(anna, "400.00");
    var today = today();

    var filled = Baskets.added(anna, cart, Baskets.line(PLUS, period));

    assertThat(filled.at("/lines/0/period").asText()).isEqualTo(period);
    assertThat(filled.at("/lines/0/price/amount").asText()).isEqualTo(price);
    var shown = filled.at("/preview/lines/0");
    assertThat(shown.path("period").asText()).isEqualTo(period);
    assertThat(shown.path("from").asText()).isEqualTo(today.toString());
    assertThat(shown.path("to").asText()).isEqualTo(end(today, period));
    assertThat(shown.at("/list/amount").asText()).isEqualTo(price);
    assertThat(filled.at("/preview/total/amount").asText()).isEqualTo(total);

    var order = Orders.placed(anna, cart, PREPAID);

    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.at("/lines/0/from").asText()).isEqualTo(today.toString());
    assertThat(order.at("/lines/0/to").asText()).isEqualTo(end(today, period));
    assertThat(order.at("/lines/0/net/amount").asText()).isEqualTo(price);
    var line = Orders.invoice(anna, order.at("/invoiceIds/0").asText()).at("/lines/0");
    assertThat(line.path("from").asText()).isEqualTo(today.toString());
    assertThat(line.path("to").asText()).isEqualTo(end(today, period));
    assertThat(line.at("/list/amount").asText()).isEqualTo(price);
    var product = Orders.products(anna).get(0);
    assertThat(product.path("period").asText()).isEqualTo(period);
    assertThat(product.path("paidUntil").asText()).isEqualTo(end(today, period));
    assertThat(product.at("/price/amount").asText()).isEqualTo(next);
    var paid = total.replace(".", "");
    assertThat(
            tables.count(
                "product_term",
                "product_id = ? and ends_on = ?::date and paid_from_paid_in = ?::bigint",
                UUID.fromString(product.path("id").asText()),
                end(today, period),
                paid))
        .isEqualTo(1);
    assertThat(support().path("minimumEndsOn").asText()).isEqualTo(end(today, "P1M"));
    assertThat(support().path("earliestEnd").asText()).isEqualTo(end(today, period));
    operators.booksAreClean();
  }

  @Test
  void itRenewsByTheMonth() {
    Wallets.fill(anna, "400.00");
    var order = Orders.bought(anna, Baskets.line(PLUS, "P1M"), "sandbox:success");
    var id = order.at("/lines/0/productId").asText();
    var item = Renewals.of(anna, id);
    var end = LocalDate.parse(item.path("termEnd").asText());
    assertThat(item.at("/periods/0/list/amount").asText()).isEqualTo("29.00");

    var renewed = Renewals.renewed(anna, List.of(Renewals.next(anna, id, "P1M")), PREPAID);

    assertThat(renewed.path("status").asText()).isEqualTo("paid");
    assertThat(renewed.at("/lines/0/net/amount").asText()).isEqualTo("29.00");
    assertThat(renewed.at("/lines/0/from").asText()).isEqualTo(end.toString());
    assertThat(renewed.at("/lines/0/to").asText())
        .isEqualTo(BillingPeriod.P1M.end(end, today().getDayOfMonth()).toString());
    assertThat(support().path("minimumEndsOn").asText()).isEqualTo(end.toString());
    assertThat(support().path("earliestEnd")).isEqualTo(renewed.at("/lines/0/to"));
  }

  /** It begins on the day that it is paid on, and the minimum with it. */
  @Test
  void aTransferPaysTheWholeTermFromItsDayOn() {
    Baskets.added(anna, cart, Baskets.line(PLUS, "P1M"));
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "bank_transfer"));
    var open = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(open.at("/lines/0/description").asText()).endsWith("(6 months from payment)");
    assertThat(open.at("/total/amount").asText()).isEqualTo("188.09");
    time.passes(Duration.ofDays(3));
    anna = customers.signIn(anna.email());

    assertThat(transfers.receive(anna, Transfers.invoices(order), "188.09")).isTrue();

    var paid = Orders.read(anna, order.path("id").asText());
    assertThat(paid.at("/lines/0/from").asText()).isEqualTo(today().toString());
    assertThat(paid.at("/lines/0/to").asText()).isEqualTo(end(today(), "P1M"));
    assertThat(support().path("minimumEndsOn").asText()).isEqualTo(end(today(), "P1M"));
    operators.booksAreClean();
  }

  /** What operators ask of others later isn't asked of who ordered before. */
  @Test
  void theMinimumOfTheOrderHolds() {
    var sam = operators.newOperator();
    var code = offerWithMinimum(sam, false, "P1M 9.00 CHF");
    Baskets.added(anna, cart, Baskets.line(code, "P1M"));
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "bank_transfer"));
    var stricter = Catalogues.type();
    stricter.put("minimumMonths", 12);
    Catalogues.putType(sam, code, stricter).then().statusCode(200);

    var total = order.at("/total/amount").asText();
    assertThat(transfers.receive(anna, Transfers.invoices(order), total)).isTrue();

    var end = end(today(), "P1M");
    assertThat(Orders.read(anna, order.path("id").asText()).at("/lines/0/to").asText())
        .isEqualTo(end);
    assertThat(
            tables.count(
                "product",
                "organisation_id = ? and minimum_ends_on = ?::date and paid_until = ?::date",
                anna.organisationId(),
                end,
                end))
        .isEqualTo(1);
  }

  @Test
  void aCouponCountsOnTheWholePrice() {
    var sam = operators.newOperator();
    Baskets.added(anna, cart, Baskets.line(PLUS, "P1M"));
    var coupon =
        Gifts.issued(sam, Gifts.percent("50", Map.of("minimums", List.of(Wallets.chf("150.00")))));
    Baskets.putCoupon(anna, cart, coupon.path("code").asText()).then().statusCode(201);

    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));

    assertThat(order.at("/discounts/amount").asText()).isEqualTo("87.00");
    assertThat(order.at("/lines/0/net/amount").asText()).isEqualTo("87.00");
    var line = Orders.invoice(anna, order.at("/invoiceIds/0").asText()).at("/lines/0");
    assertThat(line.at("/list/amount").asText()).isEqualTo("174.00");
    assertThat(line.path("to")).isEqualTo(order.at("/lines/0/to"));
    operators.booksAreClean();
  }

  /** What is to cost so much at least is the period, however many there are. */
  @Test
  void aShortPeriodHasToBeWorthIt() {
    var sam = operators.newOperator();
    var code = offerWithMinimum(sam, false, "P1M 4.90 CHF", "P1Y 58.00 CHF");

    Api.isRefused(
        Baskets.add(anna, cart, Baskets.line(code, "P1M")),
        422,
        "period-minimum-not-reached",
        "period");
  }

  @Test
  void aFreeOptionIsForSoManyMonths() {
    var sam = operators.newOperator();
    var code = offerWithMinimum(sam, true, "P1M 9.00 CHF", "P1Y 90.00 CHF");
    Gifts.grant(sam, anna, Map.of("offer", code, "longestPeriod", "P3M")).then().statusCode(201);

    var line = Baskets.added(anna, cart, Baskets.line(code, "P1M")).at("/lines/0");

    assertThat(line.at("/price/amount").asText()).isEqualTo("54.00");
    assertThat(line.at("/freeOptions/0/applicable").asBoolean()).isFalse();
    assertThat(line.at("/freeOptions/0/reason").asText()).isEqualTo("period_too_long");
    Gifts.grant(sam, anna, Map.of("offer", code, "longestPeriod", "P1Y")).then().statusCode(201);
    assertThat(Api.texts(Baskets.read(anna, cart).at("/lines/0/freeOptions"), "applicable"))
        .contains("true");
  }

  private String offerWithMinimum(Person sam, boolean freeOptions, String... prices) {
    var type = Catalogues.type();
    type.put("minimumMonths", 6);
    type.put("freeOptions", freeOptions);
    var code = Catalogues.newCode();
    Catalogues.putType(sam, code, type).then().statusCode(200);
    Catalogues.putOffer(sam, code, Catalogues.offer(code, today(), prices))
        .then()
        .statusCode(200)
        .body("code", equalTo(code));
    return code;
  }
}
