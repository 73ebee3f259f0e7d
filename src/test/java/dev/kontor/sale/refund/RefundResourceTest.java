package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRE-1: operators give invoices back to where the money came from. */
@KontorTest
class RefundResourceTest {
  /** 65.00 and 5.27 of tax. */
  private static final Map<String, Object> HOSTING = Baskets.line("web_hosting_starter", "P1Y");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mails;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaBuysAndSamGivesBack() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    sam = operators.somebody();
  }

  private JsonNode bought(String method) {
    return Orders.bought(anna, HOSTING, method);
  }

  /** The invoice of an order. */
  private JsonNode invoice(JsonNode order) {
    return Orders.invoice(anna, order.at("/invoiceIds/0").asText());
  }

  private JsonNode given(JsonNode invoice, Map<String, Object> body) {
    return Givebacks.given(sam, invoice.path("id").asText(), body);
  }

  private JsonNode note(JsonNode refund) {
    return Orders.invoice(anna, refund.path("creditNoteId").asText());
  }

  @Test
  void whatACardPaidGoesBackToIt() {
    var order = bought("sandbox:success");

    var refund = given(invoice(order), Givebacks.whole("source", "keep"));

    assertThat(Givebacks.shown(refund)).isEqualTo("source 70.27 succeeded");
    assertThat(refund.path("status").asText()).isEqualTo("succeeded");
    assertThat(refund.at("/amount/amount").asText()).isEqualTo("70.27");
    assertThat(Givebacks.read(sam, refund)).isEqualTo(refund);
    var invoice = invoice(order);
    assertThat(invoice.path("status").asText()).isEqualTo("refunded");
    assertThat(invoice.at("/refunded/amount").asText()).isEqualTo("70.27");
    assertThat(invoice.at("/lines/0/refundable/amount").asText()).isEqualTo("0.00");
    var note = note(refund);
    assertThat(note.path("reason").asText()).isEqualTo("The shop was down");
    assertThat(Givebacks.payments(note)).containsExactly("external 70.27");
    assertThat(note.at("/payments/0/paymentId")).isEqualTo(invoice.at("/payments/0/paymentId"));
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    var now = Orders.read(anna, order.path("id").asText());
    assertThat(now.at("/lines/0/state").asText()).isEqualTo("refunded");
    assertThat(Orders.products(anna).get(0).path("status").asText()).isEqualTo("active");
    assertThat(statement()).containsExactly("refund_payout -70.27", "order_refund 70.27");
    operators.booksAreClean();
  }

  private List<String> statement() {
    var entries = Api.json(anna.calls().get(Wallets.path(anna) + "/entries")).path("items");
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(each -> each.path("kind").asText().contains("refund"))
        .map(each -> each.path("kind").asText() + " " + each.at("/amount/amount").asText())
        .toList();
  }

  private JsonNode boughtWithAllKindsOfMoney() {
    Wallets.credit(sam, anna.organisationId(), "10.00");
    Wallets.fill(anna, "20.00");
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, HOSTING);
    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "sandbox:success"));
    return invoice(order);
  }

  @Test
  void moneyFromOutsideGoesBackFirstThenWhatWasPaidInThenCredit() {
    var invoice = boughtWithAllKindsOfMoney();
    assertThat(Givebacks.payments(invoice))
        .containsExactlyInAnyOrder("credit 10.00", "paid_in 20.00", "external 40.27");

    var first = given(invoice, Givebacks.part(invoice, "source", "40.00"));
    var second = given(invoice, Givebacks.part(invoice, "source", "10.00"));
    var third = given(invoice, Givebacks.part(invoice, "source", "15.00"));
    var rest = given(invoice, Givebacks.whole("source", "keep"));

    assertThat(Givebacks.shown(first)).isEqualTo("source 40.00 succeeded");
    assertThat(Givebacks.shown(second)).isEqualTo("source 0.27 succeeded, paid_in 9.73 succeeded");
    assertThat(Givebacks.shown(third)).isEqualTo("paid_in 10.27 succeeded, credit 4.73 succeeded");
    assertThat(Givebacks.shown(rest)).isEqualTo("credit 5.27 succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 20.00");
    assertThat(Givebacks.payments(note(second))).containsExactly("external 0.27", "paid_in 9.73");
    operators.booksAreClean();
  }

  @Test
  void toPrepaidOnlyWhatCameFromOutsideIsPaidIn() {
    var invoice = boughtWithAllKindsOfMoney();

    var part = given(invoice, Givebacks.part(invoice, "prepaid", "45.00"));
    var rest = given(invoice, Givebacks.whole("source", "keep"));

    assertThat(Givebacks.shown(part)).isEqualTo("paid_in 45.00 succeeded");
    assertThat(Givebacks.shown(rest))
        .as("what came from outside was given back first, though not there")
        .isEqualTo("paid_in 15.27 succeeded, credit 10.00 succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 60.27");
    operators.booksAreClean();
  }

  @Test
  void whatAProviderRefusesToGiveBackIsOnThePrepaidAccount() {
    var refund = given(invoice(bought("sandbox:refund-declined")), whole());

    assertThat(Givebacks.shown(refund)).isEqualTo("source 70.27 failed");
    assertThat(refund.path("status").asText()).isEqualTo("failed");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 70.27");
    var mail = mails.await(anna.email(), "could not be paid back to where it came from");
    assertThat(Mailbox.text(mail)).contains("CHF\u00a070.27", "prepaid account");
    operators.booksAreClean();
  }

  private static Map<String, Object> whole() {
    return Givebacks.whole("source", "keep");
  }

  @Test
  void whatAProviderStillHasToGiveBackIsHeldUntilThen() {
    var refund = given(invoice(bought("sandbox:refund-pending")), whole());

    assertThat(Givebacks.shown(refund)).isEqualTo("source 70.27 pending");
    assertThat(refund.path("status").asText()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 70.27 0.00");
    operators.booksAreClean();

    time.passesWithItsWork("PT6S");

    assertThat(Givebacks.shown(Givebacks.read(operators.somebody(), refund)))
        .isEqualTo("source 70.27 succeeded");
    anna = customers.signIn(anna.email());
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void aRepeatGetsTheFirstAnswer() {
    var invoice = invoice(bought("sandbox:success"));
    var path = "/v1/operator/invoices/" + invoice.path("id").asText() + "/refund";
    var key = Wallets.newKey();
    var body = Givebacks.part(invoice, "source", "10.00");

    var first = sam.calls().header("Idempotency-Key", key).body(body).post(path);
    var again = sam.calls().header("Idempotency-Key", key).body(body).post(path);

    first.then().statusCode(201).header("Location", startsWith("/v1/operator/refunds/"));
    again.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertThat(Api.json(again)).isEqualTo(Api.json(first));
    assertThat(invoice(orderOf(invoice)).at("/refunded/amount").asText()).isEqualTo("10.00");
  }

  private JsonNode orderOf(JsonNode invoice) {
    return Orders.read(anna, invoice.path("orderId").asText());
  }

  @Test
  void readersOfBillingNoticesAreTold() {
    Wallets.fill(anna, "20.00");
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, HOSTING);
    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "sandbox:success"));
    var invoice = invoice(order);

    var refund = given(invoice, whole());

    var number = invoice.path("number").asText();
    var mail = mails.await(anna.email(), "Credit note for invoice " + number);
    assertThat(Mailbox.text(mail))
        .contains(
            note(refund).path("number").asText(),
            "• CHF\u00a050.27 goes back to the payment method",
            "• CHF\u00a020.00 is on the prepaid account.");
    var log = "/v1/organisations/" + anna.organisationId() + "/activity";
    anna.calls()
        .get(log)
        .then()
        .body("items[kind=invoice.refunded][0].subject.label", equalTo(number))
        .body("items[kind=refund.sent][0].subject.label", equalTo("50.27 CHF"));
  }

  @Test
  void whatMakesNoSenseIsRefusedAndNothingMoves() {
    var invoice = invoice(bought("sandbox:success"));
    var id = invoice.path("id").asText();
    var line = invoice.at("/lines/0/id").asText();

    refused(id, Givebacks.part(invoice, "source", "70.28"), 409, "credit-too-high");
    refused(id, Givebacks.part(invoice, "source", "0.00"), 422, "amount-not-positive");
    var euros =
        Map.<String, Object>of(
            "lineId", line, "amount", Map.of("amount", "1.00", "currency", "EUR"));
    refused(id, with(List.of(euros)), 422, "currency-mismatch");
    var twice = List.of(Givebacks.line(line, "1.00"), Givebacks.line(line, null));
    refused(id, with(twice), 422, "refund-line-twice");
    var unknown = Map.<String, Object>of("lineId", "019ab3ca-5a11-7e33-8042-5c6d7e8f90a1");
    refused(id, with(List.of(unknown)), 422, "invoice-line-unknown");
    refused(id, with(List.of()), 422, "validation-failed");
    refused(id, Givebacks.whole("card", "keep"), 422, "validation-failed");
    assertThat(invoice(orderOf(invoice)).path("creditNoteIds")).isEmpty();

    var refund = given(invoice, whole());

    refused(id, whole(), 409, "credit-too-high");
    refused(id, with(List.of(Givebacks.line(line, null))), 409, "credit-too-high");
    refused(refund.path("creditNoteId").asText(), whole(), 409, "invoice-not-creditable");
    refused("019ab3ca-5a11-7e33-8042-5c6d7e8f90a1", whole(), 404, "not-found");
    sam.calls()
        .get("/v1/operator/refunds/019ab3ca-5a11-7e33-8042-5c6d7e8f90a1")
        .then()
        .statusCode(404);
    operators.booksAreClean();
  }

  private static Map<String, Object> with(List<Map<String, Object>> lines) {
    var body = new HashMap<>(whole());
    body.put("lines", lines);
    return body;
  }

  private void refused(String invoice, Map<String, Object> body, int status, String type) {
    Givebacks.ask(sam, invoice, body)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + type));
  }

  @Test
  void operatorsGiveNothingBackToThemselves() {
    var order = bought("sandbox:success");
    operators.appoint(anna);
    var herself = operators.signedInStrongly(anna);

    Givebacks.ask(herself, order.at("/invoiceIds/0").asText(), whole())
        .then()
        .statusCode(403)
        .body("type", containsString("own-affair"));
  }

  @Test
  void whatAnOperatorChargedIsGivenBackToo() {
    Wallets.fill(anna, "10.00");
    var charge = Api.json(Wallets.charge(sam, anna.organisationId(), "4.00"));

    var refund =
        Givebacks.given(sam, charge.at("/reference/id").asText(), Givebacks.whole("source", "end"));

    assertThat(Givebacks.shown(refund)).isEqualTo("paid_in 4.00 succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("10.00 0.00 10.00");
    operators.booksAreClean();
  }
}
