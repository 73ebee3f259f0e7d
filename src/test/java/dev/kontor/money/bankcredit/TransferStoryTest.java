package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.QrCodes;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An order by bank transfer, from its payment slip to its delivery: paid as the QR-bill says, told
 * by the bank, and billed.
 */
@KontorTest
class TransferStoryTest {
  /** Lines of a QR code, by the Swiss Implementation Guidelines. */
  private static final int ACCOUNT = 3;

  private static final int AMOUNT = 18;
  private static final int CURRENCY = 19;
  private static final int REFERENCE_TYPE = 27;
  private static final int REFERENCE = 28;

  @Inject Customers customers;
  @Inject Operators operators;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaAndSam() {
    anna = customers.newPerson();
    sam = operators.newOperator();
    Organisation.addBillingAddress(anna);
  }

  private JsonNode ordered() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    return Orders.placed(anna, cart, Map.of("paymentMethod", "bank_transfer"));
  }

  private String path(JsonNode order) {
    return "/v1/organisations/"
        + anna.organisationId()
        + "/invoices/"
        + order.at("/invoiceIds/0").asText();
  }

  private List<String> slip(JsonNode order) {
    var picture =
        anna.calls()
            .header("Accept", "image/png")
            .get(path(order) + "/payment-slip")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return QrCodes.lines(picture);
  }

  /** What the bank tells once somebody has paid by a slip. */
  private static byte[] told(List<String> slip) {
    assertThat(slip.get(REFERENCE_TYPE)).isEqualTo("QRR");
    return Camt.bytes(
        Camt.Notification.of(slip.get(ACCOUNT), slip.get(CURRENCY))
            .credit(slip.get(AMOUNT), Credits.newBankReference(), Camt.qr(slip.get(REFERENCE))));
  }

  private JsonNode read(JsonNode order) {
    return Orders.read(anna, order.path("id").asText());
  }

  @Test
  void whatIsPaidByItsSlipIsDeliveredAndBilled() {
    var order = ordered();
    assertThat(order.path("status").asText()).isEqualTo("pending");
    Api.isRefused(anna.calls().get(path(order) + "/pdf"), 409, "invoice-not-paid", null);

    var file = told(slip(order));

    assertThat(Credits.taken(sam, file)).isEqualTo("1 1 0 0 0 0");
    assertThat(read(order).path("status").asText()).isEqualTo("paid");
    assertThat(Api.texts(read(order).path("lines"), "state")).containsOnly("delivered");
    var paid = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(paid.path("status").asText()).isEqualTo("paid");
    assertThat(paid.path("transfer").isNull()).isTrue();
    Api.isRefused(anna.calls().get(path(order) + "/payment-slip"), 409, "invoice-not-open", null);
    anna.calls().get(path(order) + "/pdf").then().statusCode(200);
    assertThat(Credits.taken(sam, file)).isEqualTo("1 0 0 1 0 0");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void fiftyWhoSendItsFileAtOncePayItOnce() {
    var order = ordered();
    var file = told(slip(order));

    var answers = AtOnce.times(50, i -> Credits.taken(sam, file));

    assertThat(answers).filteredOn("1 1 0 0 0 0"::equals).hasSize(1);
    assertThat(answers).filteredOn("1 0 0 1 0 0"::equals).hasSize(49);
    assertThat(read(order).path("status").asText()).isEqualTo("paid");
    assertThat(read(order).path("payments")).hasSize(1);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void aTopUpIsThereOnceItsTransferCame() {
    var topUp = Api.json(Wallets.topUp(anna, "100.00", "bank_transfer"));
    var transfer = topUp.path("transfer");

    assertThat(Credits.taken(sam, told(transfer, "100.00"))).isEqualTo("1 1 0 0 0 0");

    var path = Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText();
    var read = Api.json(anna.calls().get(path));
    assertThat(read.path("status").asText()).isEqualTo("succeeded");
    assertThat(read.path("transfer").isNull()).isTrue();
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
    assertThat(Credits.taken(sam, told(transfer, "7.50"))).isEqualTo("1 1 0 0 0 0");
    assertThat(Wallets.shown(anna)).as("more, with the same reference").startsWith("107.50 ");
    operators.booksAreClean();
  }

  @Test
  void whatComesForATopUpWithAnotherAmountIsOnTheAccountToo() {
    var topUp = Api.json(Wallets.topUp(anna, "100.00", "bank_transfer"));

    Credits.taken(sam, told(topUp.path("transfer"), "60.00"));

    var path = Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText();
    assertThat(Api.json(anna.calls().get(path)).path("status").asText()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).startsWith("60.00 ");
    operators.booksAreClean();
  }

  private static byte[] told(JsonNode transfer, String amount) {
    return Camt.bytes(
        Camt.Notification.of(transfer.path("account").asText(), "CHF")
            .credit(
                amount, Credits.newBankReference(), Camt.qr(transfer.path("reference").asText())));
  }
}
