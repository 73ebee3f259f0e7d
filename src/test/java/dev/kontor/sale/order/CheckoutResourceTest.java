package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is ordered is paid, delivered and invoiced, or nothing of it is. */
@KontorTest
class CheckoutResourceTest {
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

  /** 65.00 and 5.27 of tax. */
  private void addHosting() {
    var line = new HashMap<>(Baskets.line("web_hosting_starter", "P1Y"));
    line.put("label", "Site of the hut");
    line.put("autoRenewal", true);
    Baskets.added(anna, cart, line);
  }

  @Test
  void whatThePrepaidAccountPaysIsThereAtOnce() {
    Wallets.fill(anna, "100.00");
    Wallets.credit(operators.somebody(), anna.organisationId(), "10.00");
    addHosting();

    var order = Orders.placed(anna, cart, Map.of("prepaidAll", true));

    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.path("number").asText()).matches("O-20\\d\\d-\\d{6,}");
    assertThat(order.at("/total/amount").asText()).isEqualTo("70.27");
    assertThat(Api.texts(order.path("payments"), "kind")).containsExactly("credit", "prepaid");
    assertThat(order.at("/payments/1/amount/amount").asText()).isEqualTo("60.27");
    assertThat(order.at("/lines/0/state").asText()).isEqualTo("delivered");
    var product = Orders.products(anna).get(0);
    assertThat(product.path("id").asText()).isEqualTo(order.at("/lines/0/productId").asText());
    assertThat(product.path("name").asText()).isEqualTo("Site of the hut");
    assertThat(product.path("status").asText()).isEqualTo("active");
    assertThat(product.path("autoRenewal").asBoolean()).isTrue();
    assertThat(product.path("termStart")).isEqualTo(order.at("/lines/0/from"));
    assertThat(product.path("paidUntil")).isEqualTo(order.at("/lines/0/to"));
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("status").asText()).isEqualTo("paid");
    assertThat(invoice.path("orderId")).isEqualTo(order.path("id"));
    assertThat(invoice.at("/total/amount").asText()).isEqualTo("70.27");
    assertThat(Wallets.shown(anna)).isEqualTo("39.73 0.00 39.73");
    assertThat(
            tables.count(
                "product_term",
                """
                order_line_id = ? and net = 6500 and tax = 527 and paid_from_credit = 1000
                and paid_from_paid_in = 6027""",
                UUID.fromString(order.at("/lines/0/id").asText())))
        .isEqualTo(1);
    assertThat(
            tables.count(
                "invoice",
                "id = ? and evidence ->> 'network' like '127.0.0.0%'",
                UUID.fromString(order.at("/invoiceIds/0").asText())))
        .isEqualTo(1);
    var now = Baskets.read(anna, cart);
    assertThat(now.path("status").asText()).isEqualTo("checked_out");
    assertThat(now.path("orderId")).isEqualTo(order.path("id"));
    operators.booksAreClean();
  }

  @Test
  void aCardPaysWhatIsLeft() {
    Wallets.fill(anna, "100.00");
    addHosting();
    Baskets.added(anna, cart, Baskets.line("mail_service_basic", "P1Y"));

    var order =
        Orders.placed(
            anna,
            cart,
            Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "sandbox:success"));

    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(Api.texts(order.path("payments"), "kind")).containsExactly("prepaid", "external");
    assertThat(Orders.products(anna)).hasSize(2);
    assertThat(Wallets.shown(anna)).isEqualTo("80.00 0.00 80.00");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(Api.texts(invoice.path("payments"), "kind")).containsExactly("paid_in", "external");
    operators.booksAreClean();
  }

  @Test
  void eachRecipientGetsAnInvoice() {
    var branch = Organisation.addBillingAddress(anna);
    addHosting();
    var line = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    line.put("billingAddressId", branch);
    Baskets.added(anna, cart, line);

    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));

    assertThat(order.path("invoiceIds")).hasSize(2);
    var second = Orders.invoice(anna, order.at("/invoiceIds/1").asText());
    assertThat(second.at("/recipient/billingAddressId").asText()).isEqualTo(branch);
    assertThat(second.path("lines")).hasSize(1);
    assertThat(Orders.products(anna).get(1).path("billingAddressId").asText()).isEqualTo(branch);
    operators.booksAreClean();
  }

  @ParameterizedTest
  @CsvSource({"declined,declined", "insufficient,insufficient_funds"})
  void whatIsDeclinedLeavesTheCartToBeUsed(String token, String failure) {
    Wallets.fill(anna, "20.00");
    addHosting();

    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "sandbox:" + token));

    assertThat(order.path("status").asText()).isEqualTo("failed");
    assertThat(order.path("failure").asText()).isEqualTo(failure);
    assertThat(Orders.products(anna)).isEmpty();
    assertThat(Wallets.shown(anna)).isEqualTo("20.00 0.00 20.00");
    assertThat(Baskets.read(anna, cart).path("status").asText()).isEqualTo("open");
    var again = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));
    assertThat(again.path("status").asText()).isEqualTo("paid");
    operators.booksAreClean();
  }

  @ParameterizedTest
  @CsvSource({
    "pending-success,PT6S,paid,0.00",
    "pending-failure,PT6S,failed,20.00",
    "duplicate-callback,PT10S,paid,0.00",
    "out-of-order,PT10S,paid,0.00",
    "timeout,PT31S,paid,0.00",
    "amount-mismatch,PT16M,expired,20.00",
    "late,PT15M2S,expired,20.00",
    "late,PT16M,expired,70.27"
  })
  void whatIsPendingEndsByItself(String token, String after, String status, String balance) {
    Wallets.fill(anna, "20.00");
    addHosting();

    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "sandbox:" + token));
    assertThat(order.path("status").asText()).isEqualTo("pending");
    assertThat(order.path("expiresAt").asText()).isNotEmpty();
    assertThat(Wallets.shown(anna)).isEqualTo("20.00 20.00 0.00");

    time.passesWithItsWork(after);

    anna = customers.signIn(anna.email());
    var now = Orders.read(anna, order.path("id").asText());
    assertThat(now.path("status").asText()).isEqualTo(status);
    assertThat(Orders.products(anna)).hasSize(status.equals("paid") ? 1 : 0);
    assertThat(Wallets.shown(anna)).isEqualTo(balance + " 0.00 " + balance);
    operators.booksAreClean();
  }

  @Test
  void whatIsFreeNeedsNoPayment() {
    var free = Catalogues.newOffer(operators.somebody(), time.now(), "0.00");
    Baskets.added(anna, cart, Baskets.line(free, "P1Y"));

    var order = Orders.placed(anna, cart, Map.of());

    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.path("payments")).isEmpty();
    assertThat(Orders.products(anna)).hasSize(1);
    assertThat(Orders.products(anna).get(0).path("paidUntil")).isEqualTo(order.at("/lines/0/to"));
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("status").asText()).isEqualTo("paid");
    assertThat(invoice.at("/total/amount").asText()).isEqualTo("0.00");
    assertThat(invoice.path("paidOn").asText()).isEqualTo(invoice.path("issuedOn").asText());
    operators.booksAreClean();
  }

  @Test
  void anotherTotalOrdersNothing() {
    Wallets.fill(anna, "100.00");
    addHosting();

    Orders.checkOut(anna, cart, Map.of("expectedTotal", Wallets.chf("70.26"), "prepaidAll", true))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/price-changed"))
        .body("preview.total.amount", equalTo("70.27"));
    Orders.checkOut(
            anna, cart, Map.of("expectedTotal", Map.of("amount", "70.27", "currency", "EUR")))
        .then()
        .statusCode(409);
    assertThat(Baskets.read(anna, cart).path("status").asText()).isEqualTo("open");
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
  }

  @Test
  void whatCannotBeOrderedIsRefused() {
    isRefused(Map.of("expectedTotal", Wallets.chf("0.00")), 409, "cart-empty");
    addHosting();
    var total = Wallets.chf("70.27");
    isRefused(Map.of("expectedTotal", total), 422, "payment-method-required");
    isRefused(
        Map.of("expectedTotal", total, "paymentMethod", "nobody"), 422, "payment-method-unknown");
    isRefused(
        Map.of("expectedTotal", total, "prepaidAmount", Wallets.chf("1.00")),
        422,
        "prepaid-too-high");
    isRefused(
        Map.of("expectedTotal", total, "prepaidAmount", Wallets.chf("1.00"), "prepaidAll", true),
        422,
        "prepaid-ambiguous");
    isRefused(
        Map.of("expectedTotal", total, "billingAddressId", UUID.randomUUID().toString()),
        422,
        "billing-address-unknown");
    Orders.checkOut(anna, cart, Map.of()).then().statusCode(422);
    anna.calls()
        .body(Map.of("expectedTotal", total))
        .post(Baskets.path(anna, cart) + "/checkout")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
    Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));
    isRefused(
        Map.of("expectedTotal", total, "paymentMethod", "sandbox:success"),
        409,
        "cart-checked-out");
    var eva = customers.newPerson();
    Orders.checkOut(eva, cart, Map.of("expectedTotal", total)).then().statusCode(404);
  }

  private void isRefused(Map<String, Object> body, int status, String type) {
    Orders.checkOut(anna, cart, body)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + type));
  }

  @Test
  void withoutAnAddressThereIsNoOrder() {
    var eva = customers.newPerson();
    var evas = Baskets.open(eva);
    Baskets.added(eva, evas, Baskets.line("mail_service_basic", "P1Y"));

    Orders.checkOut(eva, evas, Orders.of(eva, evas, Map.of("paymentMethod", "sandbox:success")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/billing-address-missing"));
  }

  @Test
  void aPendingOrderIsCancelled() {
    Wallets.fill(anna, "20.00");
    addHosting();
    var order =
        Orders.placed(
            anna, cart, Map.of("prepaidAll", true, "paymentMethod", "sandbox:pending-success"));
    var path = Orders.path(anna, order.path("id").asText());

    anna.calls().delete(path).then().statusCode(204);

    assertThat(Orders.read(anna, order.path("id").asText()).path("status").asText())
        .isEqualTo("cancelled");
    assertThat(Wallets.shown(anna)).isEqualTo("20.00 0.00 20.00");
    assertThat(Baskets.read(anna, cart).path("status").asText()).isEqualTo("open");
    anna.calls()
        .delete(path)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/order-not-pending"));
    time.passesWithItsWork("PT6S");
    assertThat(Wallets.shown(customers.signIn(anna.email()))).isEqualTo("70.27 0.00 70.27");
    operators.booksAreClean();
  }

  @Test
  void soManyOrdersMayBePendingAtMost() {
    tables.run(
        """
        insert into customer_order (organisation_id, id, number, kind, cart_id, status, currency,
          subtotal, discount, net, tax, from_paid_in, from_credit, from_outside, by_transfer,
          invoices, ordered_by, created_at)
        select ?, gen_random_uuid(), 'T-' || gen_random_uuid(), 'cart', gen_random_uuid(), 'pending', 'CHF',
          0, 0, 0, 0, 0, 0, 0, false, '[]', gen_random_uuid(), now()
        from generate_series(1, 50)""",
        anna.organisationId());
    addHosting();

    isRefused(
        Map.of("expectedTotal", Wallets.chf("70.27"), "paymentMethod", "sandbox:success"),
        409,
        "too-many-pending-orders");
  }

  @Test
  void ordersAreListedByStatusAndTime() {
    addHosting();
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));
    var path = "/v1/organisations/" + anna.organisationId() + "/orders";

    assertThat(Api.texts(Api.json(anna.calls().get(path)).path("items"), "id"))
        .containsExactly(order.path("id").asText());
    assertThat(Api.json(anna.calls().get(path + "?status=pending")).path("items")).isEmpty();
    assertThat(Api.json(anna.calls().get(path + "?to=2020-01-01")).path("items")).isEmpty();
    anna.calls().get(path + "?status=gone").then().statusCode(422);
    var eva = customers.newPerson();
    eva.calls().get(Orders.path(eva, order.path("id").asText())).then().statusCode(404);
    var seen =
        operators
            .somebody()
            .calls()
            .get("/v1/operator/organisations/" + anna.organisationId() + "/orders");
    assertThat(Api.json(seen).path("items")).hasSize(1);
    operators
        .somebody()
        .calls()
        .get("/v1/operator/organisations/" + UUID.randomUUID() + "/orders")
        .then()
        .statusCode(404);
  }

  @Test
  void oneCartIsOrderedOnceHoweverOftenItIsSent() {
    Wallets.fill(anna, "500.00");
    addHosting();
    var body = Orders.of(anna, cart, Map.of("prepaidAll", true));
    var key = Wallets.newKey();

    var statuses =
        AtOnce.times(
            50,
            i ->
                anna.calls()
                    .header("Idempotency-Key", i % 2 == 0 ? key : Wallets.newKey())
                    .body(body)
                    .post(Baskets.path(anna, cart) + "/checkout")
                    .statusCode());

    assertThat(statuses).contains(201).containsOnly(201, 409);
    assertThat(Orders.products(anna)).hasSize(1);
    assertThat(tables.count("invoice", "organisation_id = ?", anna.organisationId())).isEqualTo(1);
    assertThat(tables.count("customer_order", "organisation_id = ?", anna.organisationId()))
        .isEqualTo(1);
    assertThat(Wallets.shown(anna)).isEqualTo("429.73 0.00 429.73");
    operators.booksAreClean();
  }
}
