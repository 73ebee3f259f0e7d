package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-9: what becomes of terms that are given back. */
@KontorTest
class RefundTermsTest {
  private static final Map<String, Object> CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> TRANSFER = Map.of("paymentMethod", "bank_transfer");
  private static final Map<String, Object> HOSTING = Baskets.line("web_hosting_starter", "P1Y");
  private static final Map<String, Object> END = Givebacks.whole("source", "end");
  private static final Map<String, Object> KEEP = Givebacks.whole("source", "keep");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaBuysAndSamGivesBack() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    sam = operators.somebody();
  }

  private JsonNode bought(Map<String, Object> line) {
    return Orders.bought(anna, line, "sandbox:success");
  }

  private static String invoice(JsonNode order) {
    return order.at("/invoiceIds/0").asText();
  }

  private static String product(JsonNode order) {
    return order.at("/lines/0/productId").asText();
  }

  private JsonNode product(String id) {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + id;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private String status(String product) {
    return product(product).path("status").asText();
  }

  private JsonNode renewed(String product) {
    return Renewals.renewed(anna, List.of(Renewals.next(anna, product, "P1Y")), CARD);
  }

  /** What is on record to have been paid for the terms of a product, the earliest first. */
  private List<Long> paid(String product) {
    return tables.all(
        "select net + tax from product_term where product_id = ? order by starts_on",
        Long.class,
        UUID.fromString(product));
  }

  @Test
  void aTermThatGoesOnCostsWhatIsLeftOfIt() {
    var order = bought(HOSTING);
    var invoice = Orders.invoice(anna, invoice(order));

    Givebacks.given(sam, invoice(order), Givebacks.part(invoice, "source", "20.27"));

    assertThat(status(product(order))).isEqualTo("active");
    assertThat(paid(product(order))).containsExactly(50_00L);
    assertThat(Orders.read(anna, order.path("id").asText()).at("/lines/0/state").asText())
        .isEqualTo("delivered");
    Givebacks.given(sam, invoice(order), KEEP);
    assertThat(paid(product(order))).containsExactly(0L);
    assertThat(Orders.read(anna, order.path("id").asText()).at("/lines/0/state").asText())
        .isEqualTo("refunded");
    operators.booksAreClean();
  }

  @Test
  void theTermThatRunsEndsWithItsProduct() {
    var order = bought(HOSTING);

    Givebacks.given(sam, invoice(order), END);

    assertThat(status(product(order))).isEqualTo("ended");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void aTermAheadIsTakenAwayAndTheOneBeforeGoesOn() {
    var order = bought(HOSTING);
    var end = product(product(order)).path("paidUntil").asText();
    var renewal = renewed(product(order));
    assertThat(product(product(order)).path("paidUntil").asText()).isNotEqualTo(end);

    Api.isRefused(Givebacks.ask(sam, invoice(order), END), 409, "refund-later-terms", null);
    Givebacks.given(sam, invoice(renewal), END);

    assertThat(status(product(order))).isEqualTo("active");
    assertThat(product(product(order)).path("paidUntil").asText()).isEqualTo(end);
    assertThat(paid(product(order))).containsExactly(70_27L);
    Givebacks.given(sam, invoice(order), END);
    assertThat(status(product(order))).isEqualTo("ended");
    operators.booksAreClean();
  }

  @Test
  void ordersThatWouldRenewWhatEndsAreCancelled() {
    var order = bought(HOSTING);
    var items = List.of(Renewals.next(anna, product(order), "P1Y"));
    var renewal = Renewals.renewed(anna, items, Map.of("paymentMethod", "sandbox:pending-success"));

    Givebacks.given(sam, invoice(order), END);

    assertThat(Orders.read(anna, renewal.path("id").asText()).path("status").asText())
        .isEqualTo("cancelled");
    assertThat(status(product(order))).isEqualTo("ended");
  }

  @Test
  void onlyTheProductsOfTheLinesEnd() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, HOSTING);
    Baskets.added(anna, cart, Baskets.line("mail_service_basic", "P1Y"));
    var order = Orders.placed(anna, cart, CARD);
    var line = Orders.invoice(anna, invoice(order)).at("/lines/1/id").asText();

    Givebacks.given(sam, invoice(order), Givebacks.lines("source", "end", Map.of(line, "")));

    assertThat(status(product(order))).isEqualTo("active");
    assertThat(status(order.at("/lines/1/productId").asText())).isEqualTo("ended");
    assertThat(Api.texts(Orders.read(anna, order.path("id").asText()).path("lines"), "state"))
        .containsExactly("delivered", "refunded");
  }

  @Test
  void whatCostNothingEndsWithTheWholeInvoice() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, HOSTING);
    Baskets.added(anna, cart, Baskets.line("mail_service_basic", "P1Y"));
    var free = Map.of("kind", "whole_price", "offers", List.of("mail_service_basic"));
    var code = Gifts.issued(sam, free).path("code").asText();
    Baskets.putCoupon(anna, cart, code).then().statusCode(201);
    var order = Orders.placed(anna, cart, CARD);
    var line = Orders.invoice(anna, invoice(order)).at("/lines/0/id").asText();

    Givebacks.given(sam, invoice(order), Givebacks.lines("source", "keep", Map.of(line, "10.00")));
    assertThat(status(order.at("/lines/1/productId").asText())).isEqualTo("active");
    Givebacks.given(sam, invoice(order), END);

    assertThat(status(product(order))).isEqualTo("ended");
    assertThat(status(order.at("/lines/1/productId").asText())).isEqualTo("ended");
    assertThat(Api.texts(Orders.read(anna, order.path("id").asText()).path("lines"), "state"))
        .containsOnly("refunded");
  }

  @Test
  void aDomainStaysWithItsRegistry() {
    var name = "a" + UUID.randomUUID() + ".ch";
    var order = bought(Baskets.domain("domain_ch", name));
    time.passesWithItsWork("PT1S");
    anna = customers.signIn(anna.email());
    sam = operators.somebody();

    Api.isRefused(Givebacks.ask(sam, invoice(order), END), 409, "refund-domain-term", null);
    var refund = Givebacks.given(sam, invoice(order), KEEP);

    assertThat(refund.path("status").asText()).isEqualTo("succeeded");
    assertThat(status(product(order))).isEqualTo("active");
  }

  @Test
  void theOpenInvoiceOfAnOrderIsTakenBackWithIt() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, HOSTING);
    var order = Orders.placed(anna, cart, TRANSFER);
    var invoice = Orders.invoice(anna, invoice(order));

    Api.isRefused(Givebacks.ask(sam, invoice(order), KEEP), 409, "refund-order-pending", null);
    var line = Map.of(invoice.at("/lines/0/id").asText(), "70.27");
    Api.isRefused(
        Givebacks.ask(sam, invoice(order), Givebacks.lines("source", "keep", line)),
        409,
        "refund-order-pending",
        null);
    Api.isRefused(
        Givebacks.ask(sam, invoice(order), Givebacks.lines("source", "end", line)),
        409,
        "refund-order-pending",
        null);
    Givebacks.given(sam, invoice(order), Givebacks.part(invoice, "source", "20.00"));
    var refund = Givebacks.given(sam, invoice(order), END);

    assertThat(refund.at("/amount/amount").asText()).isEqualTo("50.27");
    assertThat(refund.path("parts")).isEmpty();
    assertThat(Orders.read(anna, order.path("id").asText()).path("status").asText())
        .isEqualTo("cancelled");
    assertThat(Orders.invoice(anna, invoice(order)).path("status").asText()).isEqualTo("cancelled");
    assertThat(Orders.products(anna)).isEmpty();
    operators.booksAreClean();
  }
}
