package dev.kontor.sale.invoicepayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Tenants;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can't be paid, or not so, is refused and changes nothing; what fails later is mailed. */
@KontorTest
class InvoicePaymentRefusalTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Transfers transfers;
  @Inject Mailbox mailbox;
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

  private JsonNode refused(Map<String, Object> body, int status, String problem) {
    return refused(invoice, body, status, problem);
  }

  private JsonNode refused(UUID id, Map<String, Object> body, int status, String problem) {
    var answer = Bills.pay(anna, id, body);
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
    return answer.json();
  }

  private static Map<String, Object> prepaid(String amount) {
    return Map.of("prepaidAmount", Wallets.chf(amount));
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    var more = new HashMap<>(body);
    more.put(name, value);
    return more;
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Wallets.fill(anna, "30.00");

    refused(Map.of(), 422, "payment-method-required");
    refused(Map.of("prepaidAll", true), 422, "payment-method-required");
    refused(Map.of("prepaidAll", false), 422, "payment-method-required");
    refused(prepaid("70.26"), 422, "payment-method-required");
    refused(prepaid("70.27"), 409, "balance-insufficient");
    refused(
        with(prepaid("30.01"), "paymentMethod", "sandbox:success"), 409, "balance-insufficient");
    var above = refused(with(prepaid("70.28"), "paymentMethod", "x"), 422, "prepaid-above-due");
    assertThat(above.at("/due/amount").asText()).isEqualTo("70.27");
    refused(prepaid("0.00"), 422, "amount-not-positive");
    refused(prepaid("-1.00"), 422, "amount-not-positive");
    refused(
        Map.of("prepaidAmount", Map.of("amount", "1.00", "currency", "EUR")),
        422,
        "currency-mismatch");
    refused(with(prepaid("1.00"), "prepaidAll", true), 422, "prepaid-ambiguous");
    refused(with(prepaid("1.00"), "prepaidAll", false), 422, "payment-method-required");
    for (var method : List.of("sandbox:nonsense", Tenants.unknownId(), "4242424242424242")) {
      refused(Map.of("paymentMethod", method), 422, "payment-method-unknown");
    }

    assertThat(Bills.status(anna, invoice)).isEqualTo("open");
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 30.00");
    assertThat(tables.count("invoice_payment_attempt", "invoice_id = ?", invoice)).isZero();
    Bills.paid(anna, invoice, BY_CARD);
  }

  @Test
  void aTransferNeedsNoCall() {
    var refused = refused(Map.of("paymentMethod", "bank_transfer"), 422, "transfer-needs-no-call");

    var number = Orders.invoice(anna, invoice.toString()).path("number").asText();
    assertThat(refused.path("reference").asText()).isEqualTo(number);
    assertThat(refused.path("detail").asText()).contains(number);
  }

  /** Whatever else is wrong. */
  @Test
  void anInvoiceThatTheOrganisationHasNotDoesNotExist() {
    var other = customers.newPerson();
    Organisation.addBillingAddress(other);
    var others = Bills.invoice(Bills.ordered(other, Map.of()));

    for (var id : List.of(others, UUID.fromString(Tenants.unknownId()))) {
      for (var body : List.of(BY_CARD, prepaid("-1.00"), Map.<String, Object>of())) {
        refused(id, body, 404, "not-found");
      }
    }
    assertThat(Bills.status(other, others)).isEqualTo("open");
  }

  @Test
  void onlyWhatIsOpenIsPaid() {
    Bills.paid(anna, invoice, BY_CARD);
    refused(BY_CARD, 409, "invoice-not-open");
    refused(Map.of(), 409, "invoice-not-open");

    var cancelled = Bills.ordered(anna, Map.of());
    anna.calls().delete(Orders.path(anna, cancelled.path("id").asText())).then().statusCode(204);
    var id = Bills.invoice(cancelled);
    refused(id, BY_CARD, 409, "invoice-not-open");
    var note = Orders.invoice(anna, id.toString()).at("/creditNoteIds/0").asText();
    refused(UUID.fromString(note), BY_CARD, 409, "invoice-not-open");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void anInvoiceIsPaidInItsOwnCurrency() {
    Wallets.fill(anna, "100.00");
    tables.locate(anna, "DE", "10115");
    refused(
        Map.of("prepaidAmount", Map.of("amount", "1.00", "currency", "EUR")),
        422,
        "currency-mismatch");

    var paid = Bills.paid(anna, invoice, prepaid("70.27"));

    assertThat(paid.at("/fromPrepaid/currency").asText()).isEqualTo("CHF");
    assertThat(Bills.status(anna, invoice)).isEqualTo("paid");
  }

  @Test
  void whatFailsLaterIsMailed() {
    var number = Orders.invoice(anna, invoice.toString()).path("number").asText();
    Bills.paid(anna, invoice, Map.of("paymentMethod", "sandbox:declined"));
    Bills.paid(anna, invoice, Map.of("paymentMethod", "sandbox:pending-failure"));
    time.passesWithItsWork("PT6S");

    var subject = "payment of invoice " + number;
    var mail = mailbox.await(anna.email(), subject);
    assertThat(Mailbox.text(mail)).contains("still open").contains("70.27");
    assertThat(mailbox.of(anna.email()))
        .as("what is declined at once is told at once")
        .extracting(MimeMessage::getSubject)
        .filteredOn(each -> each.contains(subject))
        .hasSize(1);

    anna = customers.signIn(anna.email());
    Bills.paid(anna, invoice, Map.of("paymentMethod", "sandbox:amount-mismatch"));
    time.passesWithItsWork("PT16M");
    var mismatch = mailbox.await(anna.email(), "came with another amount");
    assertThat(Mailbox.text(mismatch)).contains(number).contains("No money is lost");
  }
}
