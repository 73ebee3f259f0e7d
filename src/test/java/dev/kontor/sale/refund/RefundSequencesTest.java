package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else happens to what was given back, before and after that. */
@KontorTest
class RefundSequencesTest {
  /** 65.00 and 5.27 of tax. */
  private static final Map<String, Object> HOSTING = Baskets.line("web_hosting_starter", "P1Y");

  private static final Map<String, Object> CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> TRANSFER = Map.of("paymentMethod", "bank_transfer");
  private static final Map<String, Object> PARTLY_BY_TRANSFER =
      Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "bank_transfer");
  private static final Map<String, Object> LARGE =
      Map.of("offer", "cloud_server_l", "period", "P1M");
  private static final Map<String, Object> KEEP = Givebacks.whole("source", "keep");
  private static final Map<String, Object> END = Givebacks.whole("source", "end");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Transfers transfers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private Person sam;
  private String cart;

  @BeforeEach
  void annaBuysAndSamGivesBack() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    sam = operators.somebody();
    cart = Baskets.open(anna);
  }

  @AfterEach
  void moneyIsWhereItBelongs() {
    RefundsWithin.neverExceed(tables);
    operators.booksAreClean();
  }

  private JsonNode ordered(Map<String, Object> line, Map<String, Object> means) {
    Baskets.added(anna, cart, line);
    return Orders.placed(anna, cart, means);
  }

  private static String id(JsonNode order, int invoice) {
    return order.path("invoiceIds").path(invoice).asText();
  }

  private JsonNode invoice(JsonNode order) {
    return Orders.invoice(anna, id(order, 0));
  }

  private String status(JsonNode order) {
    return Orders.read(anna, order.path("id").asText()).path("status").asText();
  }

  private JsonNode part(JsonNode order, String francs) {
    return Givebacks.given(sam, id(order, 0), Givebacks.part(invoice(order), "source", francs));
  }

  /** What is on record to have been paid for the terms of a product. */
  private List<Long> paid(String product) {
    return tables.all(
        "select net + tax from product_term where product_id = ? order by starts_on",
        Long.class,
        UUID.fromString(product));
  }

  private String product() {
    return Orders.products(anna).get(0).path("id").asText();
  }

  @Test
  void whereAllThatIsLeftDueIsSetAsideItPays() {
    Wallets.fill(anna, "50.00");
    var order = ordered(HOSTING, PARTLY_BY_TRANSFER);

    part(order, "40.00");
    assertThat(invoice(order).at("/due/amount").asText()).isEqualTo("10.27");
    assertThat(status(order)).isEqualTo("pending");
    part(order, "15.00");
    time.passesWithItsWork("PT1S");

    assertThat(status(order)).isEqualTo("paid");
    assertThat(Givebacks.payments(invoice(order))).containsExactly("paid_in 15.27");
    assertThat(paid(product())).containsExactly(15_27L);
    assertThat(Wallets.shown(anna)).isEqualTo("34.73 0.00 34.73");
    Givebacks.given(sam, id(order, 0), KEEP);
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
    assertThat(paid(product())).containsExactly(0L);
  }

  @Test
  void whatIsLeftDueIsTransferredAndGoesBackOnce() {
    Wallets.fill(anna, "50.00");
    var order = ordered(HOSTING, PARTLY_BY_TRANSFER);
    part(order, "30.00");

    assertThat(transfers.receive(anna, Transfers.invoices(order), "20.27")).isTrue();

    assertThat(status(order)).isEqualTo("paid");
    assertThat(paid(product())).containsExactly(40_27L);
    var refund = Givebacks.given(sam, id(order, 0), Givebacks.whole("prepaid", "end"));
    assertThat(Givebacks.shown(refund)).isEqualTo("paid_in 40.27 succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 70.27");
  }

  @Test
  void whatWasSetAsideIsFreeOnceThePartlyCreditedOrderIsCancelled() {
    Wallets.fill(anna, "50.00");
    var order = ordered(HOSTING, PARTLY_BY_TRANSFER);
    part(order, "30.00");

    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);

    assertThat(invoice(order).path("status").asText()).isEqualTo("cancelled");
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
    Api.isRefused(Givebacks.ask(sam, id(order, 0), KEEP), 409, "credit-too-high", null);
    assertThat(transfers.receive(anna, Transfers.invoices(order), "20.27")).isFalse();
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 70.27");
  }

  /** Two recipients: the invoice of one is paid, that of the other isn't. */
  @Test
  void anOrderThatIsPaidInPartEndsWithItsOpenInvoice() {
    var line = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    line.put("billingAddressId", Organisation.addBillingAddress(anna));
    Baskets.added(anna, cart, line);
    var order = ordered(HOSTING, TRANSFER);
    var due = invoice(order).at("/due/amount").asText();
    var first = UUID.fromString(id(order, 0));
    assertThat(transfers.receive(anna, List.of(first), due)).isTrue();
    assertThat(status(order)).isEqualTo("pending");

    Api.isRefused(Givebacks.ask(sam, id(order, 0), END), 409, "refund-order-pending", null);
    Api.isRefused(Givebacks.ask(sam, id(order, 0), KEEP), 409, "refund-order-pending", null);
    Givebacks.given(sam, id(order, 0), Givebacks.part(invoice(order), "prepaid", "1.00"));
    Givebacks.given(sam, id(order, 1), END);

    assertThat(status(order)).isEqualTo("cancelled");
    assertThat(invoice(order).path("status").asText()).isEqualTo("refunded");
    assertThat(Wallets.balance(anna).at("/balance/amount").asText()).isEqualTo(due);
    assertThat(Orders.products(anna)).isEmpty();
  }

  /** Of the one that is paid something goes back before the order is. */
  @Test
  void anOrderThatIsPaidInPartIsDeliveredForWhatIsLeftOfIt() {
    var line = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    line.put("billingAddressId", Organisation.addBillingAddress(anna));
    Baskets.added(anna, cart, line);
    var order = ordered(HOSTING, TRANSFER);
    var dues = List.of(due(id(order, 0)), due(id(order, 1)));
    assertThat(transfers.receive(anna, List.of(UUID.fromString(id(order, 0))), dues.get(0)))
        .isTrue();
    Givebacks.given(sam, id(order, 0), Givebacks.part(invoice(order), "prepaid", "1.00"));

    assertThat(transfers.receive(anna, List.of(UUID.fromString(id(order, 1))), dues.get(1)))
        .isTrue();

    assertThat(status(order)).isEqualTo("paid");
    var all = francs(dues.get(0)) + francs(dues.get(1));
    var terms = Orders.products(anna).stream().map(each -> each.path("id").asText()).toList();
    assertThat(terms.stream().mapToLong(each -> paid(each).get(0)).sum()).isEqualTo(all - 1_00);
    assertThat(Wallets.shown(anna)).isEqualTo("1.00 0.00 1.00");
    Givebacks.given(sam, id(order, 0), Givebacks.whole("prepaid", "end"));
    Givebacks.given(sam, id(order, 1), Givebacks.whole("prepaid", "end"));
    assertThat(francs(Wallets.balance(anna).at("/balance/amount").asText())).isEqualTo(all);
    assertThat(Orders.products(anna))
        .extracting(each -> each.path("status").asText())
        .containsOnly("ended");
  }

  private String due(String invoice) {
    return Orders.invoice(anna, invoice).at("/due/amount").asText();
  }

  private static long francs(String amount) {
    return Long.parseLong(amount.replace(".", ""));
  }

  @Test
  void whatWasGivenBackIsNotCreditedAgainByAnUpgradeOrACancellation() {
    var order = ordered(Baskets.line("cloud_server_s", "P1M"), CARD);
    var server = product();
    part(order, "3.00");
    time.passesWithItsWork("P3D");
    anna = customers.signIn(anna.email());
    sam = operators.somebody();

    var change = Changes.changed(anna, server, Changes.paid(anna, server, LARGE, CARD));
    Givebacks.given(sam, id(order, 0), KEEP);
    var upgraded = Givebacks.given(sam, id(change, 0), Givebacks.whole("source", "keep"));

    assertThat(paid(server).get(paid(server).size() - 1)).isZero();
    var back = Orders.invoice(anna, upgraded.path("creditNoteId").asText());
    assertThat(Givebacks.payments(back)).hasSize(2);
    var wallet = Wallets.shown(anna);
    Cancelling.cancelled(anna, server, "now");
    assertThat(Wallets.shown(anna)).as("nothing was left of it").isEqualTo(wallet);
    Api.isRefused(Givebacks.ask(sam, id(order, 0), END), 409, "credit-too-high", null);
  }

  @Test
  void theOldInvoiceIsGivenBackWithoutTheTermThatTookItsPlace() {
    var order = ordered(Baskets.line("cloud_server_s", "P1M"), CARD);
    var server = product();
    time.passesWithItsWork("P3D");
    anna = customers.signIn(anna.email());
    sam = operators.somebody();
    Changes.changed(anna, server, Changes.paid(anna, server, LARGE, CARD));

    Givebacks.given(sam, id(order, 0), END);

    var now = Orders.products(anna).get(0);
    assertThat(now.path("status").asText()).isEqualTo("active");
    assertThat(now.path("offer").asText()).isEqualTo("cloud_server_l");
  }

  @Test
  void anUpgradeThatWaitsForItsPaymentFailsWhereItsCreditWasGivenBack() {
    var order = ordered(Baskets.line("cloud_server_s", "P1M"), CARD);
    var server = product();
    var soon = Map.<String, Object>of("paymentMethod", "sandbox:pending-success");
    var change = Changes.changed(anna, server, Changes.paid(anna, server, LARGE, soon));

    part(order, "3.00");
    time.passesWithItsWork("PT6S");
    anna = customers.signIn(anna.email());

    assertThat(status(change)).isEqualTo("failed");
    assertThat(Wallets.shown(anna)).as("what came for it").doesNotStartWith("0.00");
    assertThat(Orders.products(anna).get(0).path("offer").asText()).isEqualTo("cloud_server_s");
  }

  @Test
  void whatARegistryRefusesGivesBackWhatIsLeft() {
    var name = "refused-" + UUID.randomUUID() + ".ch";
    Baskets.added(anna, cart, Baskets.domain("domain_ch", name));
    var order = ordered(HOSTING, TRANSFER);
    var lines = invoice(order).path("lines");
    var domain = lines.get(lines.get(0).path("description").asText().contains(name) ? 0 : 1);
    Givebacks.given(
        sam,
        id(order, 0),
        Givebacks.lines("source", "keep", Map.of(domain.path("id").asText(), "")));
    var due = invoice(order).at("/due/amount").asText();
    assertThat(transfers.receive(anna, Transfers.invoices(order), due)).isTrue();

    time.passesWithItsWork("PT1S");
    anna = customers.signIn(anna.email());

    assertThat(Api.texts(Orders.read(anna, order.path("id").asText()).path("lines"), "state"))
        .containsExactlyInAnyOrder("refused", "delivered");
    assertThat(Wallets.shown(anna)).as("it was given back before").isEqualTo("0.00 0.00 0.00");
    var refund =
        Givebacks.given(operators.somebody(), id(order, 0), Givebacks.whole("prepaid", "keep"));
    assertThat(refund.at("/amount/amount").asText()).isEqualTo(due);
  }
}
