package dev.kontor.sale.invoicepayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An open invoice is paid as a whole, once, by what is said: INV-3. */
@KontorTest
class InvoicePaymentResourceTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> ALL = Map.of("prepaidAll", true);

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Transfers transfers;
  @Inject Sales sales;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private JsonNode order;
  private UUID invoice;

  @BeforeEach
  void annaHasAnOpenInvoice() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    order = Bills.ordered(anna, Map.of());
    invoice = Bills.invoice(order);
  }

  private String orderStatus() {
    return Orders.read(anna, order.path("id").asText()).path("status").asText();
  }

  private static Map<String, Object> partly(String method) {
    return Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", method);
  }

  @Test
  void prepaidPaysAllAtOnce() {
    Wallets.fill(anna, "100.00");

    var answer = Bills.pay(anna, invoice, ALL);

    answer
        .then()
        .statusCode(201)
        .header("Location", Bills.path(anna, invoice))
        .body("invoiceId", equalTo(invoice.toString()))
        .body("status", equalTo("paid"))
        .body("amount.amount", equalTo("70.27"))
        .body("fromPrepaid.amount", equalTo("70.27"));
    assertThat(answer.json().path("payment").isNull()).isTrue();
    assertThat(Bills.status(anna, invoice)).isEqualTo("paid");
    assertThat(orderStatus()).isEqualTo("paid");
    assertThat(Orders.products(anna)).hasSize(1);
    assertThat(Wallets.shown(anna)).isEqualTo("29.73 0.00 29.73");
    operators.booksAreClean();
  }

  @Test
  void anAmountThatIsAllThatIsDueLeavesTheMethodAlone() {
    Wallets.fill(anna, "100.00");
    var body =
        Map.<String, Object>of(
            "prepaidAmount", Wallets.chf("70.27"), "paymentMethod", "bank_transfer");

    assertThat(Bills.paid(anna, invoice, body).path("payment").isNull()).isTrue();
    assertThat(Bills.status(anna, invoice)).isEqualTo("paid");
  }

  @Test
  void aMethodPaysAll() {
    Wallets.fill(anna, "10.00");

    var paid = Bills.paid(anna, invoice, BY_CARD);

    assertThat(paid.path("status").asText()).isEqualTo("paid");
    assertThat(paid.at("/fromPrepaid/amount").asText()).isEqualTo("0.00");
    assertThat(paid.at("/payment/amount/amount").asText()).isEqualTo("70.27");
    assertThat(paid.at("/payment/purpose").asText()).isEqualTo("invoice");
    assertThat(paid.at("/payment/purposeId").asText()).isEqualTo(invoice.toString());
    assertThat(orderStatus()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("10.00 0.00 10.00");
    operators.booksAreClean();
  }

  @Test
  void prepaidPaysAPartAndAMethodTheRest() {
    Wallets.fill(anna, "30.00");
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");

    var paid = Bills.paid(anna, invoice, partly("sandbox:success"));

    assertThat(paid.path("status").asText()).isEqualTo("paid");
    assertThat(paid.at("/fromPrepaid/amount").asText()).isEqualTo("20.00");
    assertThat(paid.at("/payment/amount/amount").asText()).isEqualTo("50.27");
    assertThat(Orders.invoice(anna, invoice.toString()).path("payments").findValuesAsText("kind"))
        .containsExactly("credit", "paid_in", "external");
    assertThat(Wallets.shown(anna)).isEqualTo("15.00 0.00 15.00");
    operators.booksAreClean();
  }

  @Test
  void asMuchAsThereIsAndTheRestByAMethod() {
    Wallets.fill(anna, "30.00");

    var paid =
        Bills.paid(anna, invoice, Map.of("prepaidAll", true, "paymentMethod", "sandbox:success"));

    assertThat(paid.at("/payment/amount/amount").asText()).isEqualTo("40.27");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void whatIsSetAsideIsTakenToo() {
    Wallets.fill(anna, "20.00");
    order = Bills.ordered(anna, ALL);
    invoice = Bills.invoice(order);

    var paid = Bills.paid(anna, invoice, BY_CARD);

    assertThat(paid.at("/amount/amount").asText()).isEqualTo("50.27");
    assertThat(orderStatus()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void allInvoicesOfAnOrderHaveToBePaid() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    var other = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    other.put("billingAddressId", Organisation.addBillingAddress(anna));
    Baskets.added(anna, cart, other);
    order = Orders.placed(anna, cart, Map.of("paymentMethod", "bank_transfer"));
    var ids = Transfers.invoices(order);

    Bills.paid(anna, ids.get(0), BY_CARD);
    assertThat(orderStatus()).isEqualTo("pending");
    Bills.paid(anna, ids.get(1), BY_CARD);

    assertThat(orderStatus()).isEqualTo("paid");
    assertThat(Orders.products(anna)).hasSize(2);
    operators.booksAreClean();
  }

  /** As invoices on account do, which belong to an order that is delivered. */
  @Test
  void anInvoiceWhoseOrderIsDeliveredIsPaidToo() {
    Bills.paid(anna, invoice, BY_CARD);
    var orderId = UUID.fromString(order.path("id").asText());
    var onAccount = sales.open(Sales.draft(anna, Sales.line(1000, "8.1")).ofOrder(orderId)).id();
    var unordered = sales.open(Sales.draft(anna, Sales.line(2000, "8.1"))).id();
    Wallets.fill(anna, "10.81");

    Bills.paid(anna, onAccount, ALL);
    Bills.paid(anna, unordered, BY_CARD);

    assertThat(Bills.status(anna, onAccount)).isEqualTo("paid");
    assertThat(Bills.status(anna, unordered)).isEqualTo("paid");
    assertThat(orderStatus()).isEqualTo("paid");
    assertThat(Orders.products(anna)).hasSize(1);
    operators.booksAreClean();
  }

  @ParameterizedTest
  @CsvSource({"declined,declined", "insufficient,insufficient_funds"})
  void whatIsRefusedAtOnceFreesThePrepaidPart(String token, String failure) {
    Wallets.fill(anna, "30.00");

    var paid = Bills.paid(anna, invoice, partly("sandbox:" + token));

    assertThat(paid.path("status").asText()).isEqualTo("failed");
    assertThat(paid.path("failure").asText()).isEqualTo(failure);
    assertThat(Bills.status(anna, invoice)).isEqualTo("open");
    assertThat(orderStatus()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 30.00");
    assertThat(activity()).contains("invoice.payment_failed", "invoice.payment_asked");

    Bills.paid(anna, invoice, partly("sandbox:success"));
    assertThat(Bills.status(anna, invoice)).isEqualTo("paid");
    operators.booksAreClean();
  }

  @ParameterizedTest
  @CsvSource({
    "pending-success,PT6S,paid,10.00",
    "duplicate-callback,PT10S,paid,10.00",
    "out-of-order,PT10S,paid,10.00",
    "timeout,PT31S,paid,10.00",
    "pending-failure,PT6S,open,30.00",
    "amount-mismatch,PT16M,open,30.00",
    "late,PT15M2S,open,30.00",
    "late,PT16M,open,80.27"
  })
  void whatIsPendingEndsByItself(String token, String after, String status, String balance) {
    Wallets.fill(anna, "30.00");

    var paid = Bills.paid(anna, invoice, partly("sandbox:" + token));
    assertThat(paid.path("status").asText()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 20.00 10.00");
    Bills.pay(anna, invoice, BY_CARD)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/invoice-payment-underway"))
        .body("paymentId", equalTo(paid.at("/payment/id").asText()));

    time.passesWithItsWork(after);

    anna = customers.signIn(anna.email());
    assertThat(Bills.status(anna, invoice)).isEqualTo(status);
    assertThat(Wallets.shown(anna)).isEqualTo(balance + " 0.00 " + balance);
    if (status.equals("open")) {
      Bills.paid(anna, invoice, BY_CARD);
    }
    assertThat(orderStatus()).isEqualTo("paid");
    operators.booksAreClean();
  }

  @Test
  void aBankTransferThatComesFirstFreesThePrepaidPart() {
    Wallets.fill(anna, "30.00");
    var key = Wallets.newKey();
    call(key, partly("sandbox:pending-success"));

    assertThat(transfers.receive(anna, List.of(invoice), "70.27")).isTrue();

    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 30.00");
    time.passesWithItsWork("PT6S");
    assertThat(Wallets.shown(anna)).as("nothing is lost").isEqualTo("80.27 0.00 80.27");
    var now = Api.json(call(key, partly("sandbox:pending-success")));
    assertThat(now.path("status").asText()).isEqualTo("failed");
    assertThat(now.path("failure").asText()).isEqualTo("paid_otherwise");
    assertThat(now.at("/payment/status").asText()).isEqualTo("succeeded");
    operators.booksAreClean();
  }

  @Test
  void anOrderThatIsCancelledOrLapsesFreesThePrepaidPart() {
    Wallets.fill(anna, "30.00");
    Bills.paid(anna, invoice, partly("sandbox:pending-success"));

    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);

    assertThat(Bills.status(anna, invoice)).isEqualTo("cancelled");
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 30.00");
    time.passesWithItsWork("PT6S");
    assertThat(Wallets.shown(anna)).isEqualTo("80.27 0.00 80.27");

    order = Bills.ordered(anna, Map.of());
    invoice = Bills.invoice(order);
    var lapsesAt = Instant.parse(order.path("expiresAt").asText());
    time.passesWithItsWork(Duration.between(time.now(), lapsesAt.minusSeconds(4)).toString());
    anna = customers.signIn(anna.email());
    Bills.paid(anna, invoice, partly("sandbox:pending-success"));
    time.passesWithItsWork("PT20S");
    assertThat(orderStatus()).isEqualTo("expired");
    assertThat(Wallets.shown(anna)).isEqualTo("130.54 0.00 130.54");
    operators.booksAreClean();
  }

  @Test
  void aCreditNoteForAPartLeavesTheRestToBePaid() {
    var issued = sales.open(Sales.draft(anna, Sales.line(10_000, "0")));
    Wallets.fill(anna, "30.00");
    Bills.paid(anna, issued.id(), partly("sandbox:pending-success"));

    sales.credit(anna, issued, new CreditExtent.Amount(1000));
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 20.00 10.00");
    time.passesWithItsWork("PT6S");

    assertThat(Bills.status(anna, issued.id())).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("20.00 0.00 20.00");
    operators.booksAreClean();
  }

  /** Even where what comes from outside is more than what is left. */
  @Test
  void aCreditNoteForMostOfItLeavesWhatIsTooMuchOnThePrepaidAccount() {
    var issued = sales.open(Sales.draft(anna, Sales.line(10_000, "0")));
    Wallets.fill(anna, "30.00");
    Bills.paid(anna, issued.id(), partly("sandbox:pending-success"));

    sales.credit(anna, issued, new CreditExtent.Amount(9000));
    time.passesWithItsWork("PT6S");

    assertThat(Bills.status(anna, issued.id())).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
    operators.booksAreClean();
  }

  @Test
  void theSameKeyPaysOnce() {
    Wallets.fill(anna, "100.00");
    var key = Wallets.newKey();

    var first = call(key, ALL);
    var second = call(key, ALL);

    assertThat(Api.json(second)).isEqualTo(Api.json(first));
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(Wallets.shown(anna)).isEqualTo("29.73 0.00 29.73");
    assertThat(call(key, BY_CARD).json().path("type").asText())
        .isEqualTo("/problems/idempotency-key-reused");
    anna.calls()
        .body(ALL)
        .post(Bills.path(anna, invoice) + "/payment")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
  }

  /** As a crash between the two transactions leaves it. */
  @Test
  void aRepeatWaitsWhileTheProviderIsBeingAskedAndThenGetsWhatBecameOfIt() {
    Wallets.fill(anna, "30.00");
    var key = Wallets.newKey();
    var first = Api.json(call(key, partly("sandbox:late")));
    var payment = UUID.fromString(first.at("/payment/id").asText());
    tables.run("update payment set status = 'created', settled_at = null where id = ?", payment);
    tables.run("delete from sandbox_payment where id = ?", payment);

    assertThat(call(key, partly("sandbox:late")).json().path("type").asText())
        .isEqualTo("/problems/idempotency-key-in-use");
    time.passesWithItsWork("PT31S");

    var second = Api.json(call(key, partly("sandbox:late")));
    assertThat(second.path("status").asText()).isEqualTo("failed");
    assertThat(second.path("failure").asText()).isEqualTo("not_started");
    assertThat(second.at("/payment/id")).isEqualTo(first.at("/payment/id"));
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 30.00");
    Bills.paid(anna, invoice, BY_CARD);
  }

  private Answer call(String key, Map<String, Object> body) {
    return anna.calls()
        .header("Idempotency-Key", key)
        .body(body)
        .post(Bills.path(anna, invoice) + "/payment");
  }

  private List<String> activity() {
    return Api.json(anna.calls().get("/v1/organisations/" + anna.organisationId() + "/activity"))
        .path("items")
        .findValuesAsText("kind");
  }
}
