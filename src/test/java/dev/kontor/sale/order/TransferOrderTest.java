package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order by bank transfer has open invoices, and is delivered once they are paid. */
@KontorTest
class TransferOrderTest {
  private static final Map<String, Object> BY_TRANSFER = Map.of("paymentMethod", "bank_transfer");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Transfers transfers;
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
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
  }

  /** Who gets it is a branch. */
  private void addMailOfABranch() {
    var line = new HashMap<>(Baskets.line("mail_service_basic", "P1Y"));
    line.put("billingAddressId", Organisation.addBillingAddress(anna));
    Baskets.added(anna, cart, line);
  }

  private JsonNode now(JsonNode order) {
    return Orders.read(anna, order.path("id").asText());
  }

  private JsonNode invoice(JsonNode order, int number) {
    return Orders.invoice(anna, order.path("invoiceIds").path(number).asText());
  }

  @Test
  void theInvoiceIsOpenUntilTheMoneyIsThere() {
    addHosting();

    var order = Orders.placed(anna, cart, BY_TRANSFER);

    assertThat(order.path("status").asText()).isEqualTo("pending");
    assertThat(order.at("/payments/0/kind").asText()).isEqualTo("external");
    assertThat(order.at("/payments/0/paymentId").isNull()).isTrue();
    var open = invoice(order, 0);
    assertThat(open.path("status").asText()).isEqualTo("open");
    assertThat(open.at("/due/amount").asText()).isEqualTo("70.27");
    assertThat(open.at("/lines/0/from").isNull()).as("it begins once it is paid").isTrue();
    assertThat(open.at("/lines/0/description").asText()).endsWith("(1 year from payment)");
    assertThat(Orders.products(anna)).isEmpty();

    time.passes(Duration.ofDays(8));
    anna = customers.signIn(anna.email());
    assertThat(transfers.receive(anna, Transfers.invoices(order), "70.27")).isTrue();

    var paid = now(order);
    assertThat(paid.path("status").asText()).isEqualTo("paid");
    assertThat(paid.path("invoiceIds")).isEqualTo(order.path("invoiceIds"));
    assertThat(invoice(order, 0).path("status").asText()).isEqualTo("paid");
    var product = Orders.products(anna).get(0);
    assertThat(product.path("id")).isEqualTo(open.at("/lines/0/productId"));
    assertThat(product.path("termStart").asText())
        .isEqualTo(paid.path("settledAt").asText().substring(0, 10));
    assertThat(
            tables.count(
                "product_term",
                "order_line_id = ? and paid_external = 7027",
                UUID.fromString(order.at("/lines/0/id").asText())))
        .isEqualTo(1);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void whatIsSetAsideIsTakenWithTheTransfer() {
    Wallets.fill(anna, "20.00");
    Wallets.credit(operators.somebody(), anna.organisationId(), "5.00");
    addHosting();
    addMailOfABranch();

    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "bank_transfer"));

    assertThat(Wallets.shown(anna)).isEqualTo("25.00 25.00 0.00");
    var first = invoice(order, 0);
    assertThat(first.at("/setAside/amount").asText()).isEqualTo("25.00");
    assertThat(first.at("/due/amount").asText()).isEqualTo("45.27");
    var second = invoice(order, 1);
    assertThat(second.at("/setAside/amount").asText()).isEqualTo("0.00");
    var ids = Transfers.invoices(order);

    assertThat(transfers.receive(anna, List.of(ids.get(0)), "45.27")).isTrue();
    assertThat(now(order).path("status").asText()).as("one is left").isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    assertThat(Orders.products(anna)).isEmpty();
    var left = second.at("/due/amount").asText();
    assertThat(transfers.receive(anna, List.of(ids.get(1)), left)).isTrue();

    assertThat(now(order).path("status").asText()).isEqualTo("paid");
    assertThat(now(order).path("payments")).hasSize(3);
    assertThat(invoice(order, 0).path("payments")).hasSize(3);
    assertThat(Orders.products(anna)).hasSize(2);
    operators.booksAreClean();
  }

  /** Nobody would ever transfer nothing. */
  @Test
  void anInvoiceForWhichAllIsSetAsideWaitsForTheOthers() {
    Wallets.fill(anna, "70.27");
    addHosting();
    addMailOfABranch();
    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "bank_transfer"));
    assertThat(invoice(order, 0).at("/due/amount").asText()).isEqualTo("0.00");

    var left = invoice(order, 1).at("/due/amount").asText();
    assertThat(transfers.receive(anna, Transfers.invoices(order).subList(1, 2), left)).isTrue();

    assertThat(now(order).path("status").asText()).isEqualTo("paid");
    assertThat(invoice(order, 0).path("status").asText()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void whatIsNotTransferredInTimeIsCredited() {
    Wallets.fill(anna, "20.00");
    addHosting();
    var name = Shelf.newDomainName();
    Baskets.added(anna, cart, Baskets.domain("domain_ch", name));
    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "bank_transfer"));

    time.passesWithItsWork("P21D");
    anna = customers.signIn(anna.email());
    assertThat(now(order).path("status").asText()).as("the last day").isEqualTo("pending");
    time.passesWithItsWork("P1D");

    anna = customers.signIn(anna.email());
    var over = now(order);
    assertThat(over.path("status").asText()).isEqualTo("expired");
    assertThat(over.path("failure").asText()).isEqualTo("not_transferred");
    var invoice = invoice(order, 0);
    assertThat(invoice.path("status").asText()).isEqualTo("cancelled");
    var note = Orders.invoice(anna, invoice.at("/creditNoteIds/0").asText());
    assertThat(note.path("reason").asText())
        .isEqualTo("Order " + order.path("number").asText() + " was not paid in time");
    assertThat(Wallets.shown(anna)).isEqualTo("20.00 0.00 20.00");
    assertThat(Baskets.read(anna, cart).path("status").asText()).isEqualTo("open");

    assertThat(transfers.receive(anna, Transfers.invoices(order), "150.00")).isFalse();
    assertThat(Wallets.shown(anna)).isEqualTo("170.00 0.00 170.00");
    var again = Orders.placed(anna, cart, Map.of("prepaidAll", true));
    assertThat(again.path("status").asText()).as("the name is free").isEqualTo("paid");
    operators.booksAreClean();
  }

  @Test
  void whatIsCancelledIsCreditedAndWhatWasPaidComesBack() {
    addHosting();
    addMailOfABranch();
    var order = Orders.placed(anna, cart, BY_TRANSFER);
    var ids = Transfers.invoices(order);
    assertThat(transfers.receive(anna, List.of(ids.get(0)), "70.27")).isTrue();

    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);

    assertThat(invoice(order, 0).path("status").asText()).isEqualTo("refunded");
    assertThat(invoice(order, 1).path("status").asText()).isEqualTo("cancelled");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 70.27");
    assertThat(Orders.products(anna)).isEmpty();
    operators.booksAreClean();
  }

  @Test
  void whatCostsNothingIsInvoicedOnceTheRestIsPaid() {
    addHosting();
    var line =
        new HashMap<>(
            Baskets.line(Catalogues.newOffer(operators.somebody(), time.now(), "0.00"), "P1Y"));
    line.put("billingAddressId", Organisation.addBillingAddress(anna));
    Baskets.added(anna, cart, line);

    var order = Orders.placed(anna, cart, BY_TRANSFER);
    assertThat(order.path("invoiceIds")).hasSize(1);
    assertThat(transfers.receive(anna, Transfers.invoices(order), "70.27")).isTrue();

    var paid = now(order);
    assertThat(paid.path("invoiceIds")).hasSize(2);
    assertThat(invoice(paid, 1).path("status").asText()).isEqualTo("paid");
    assertThat(invoice(paid, 1).at("/total/amount").asText()).isEqualTo("0.00");
    assertThat(Orders.products(anna)).hasSize(2);
    operators.booksAreClean();
  }

  @Test
  void tooLittleStaysOnThePrepaidAccount() {
    addHosting();
    var order = Orders.placed(anna, cart, BY_TRANSFER);

    assertThat(transfers.receive(anna, Transfers.invoices(order), "70.26")).isFalse();

    assertThat(now(order).path("status").asText()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("70.26 0.00 70.26");
    assertThat(transfers.receive(anna, Transfers.invoices(order), "71.00")).isTrue();
    assertThat(Wallets.shown(anna)).isEqualTo("70.99 0.00 70.99");
    operators.booksAreClean();
  }

  @Test
  void onlyAFewWaitForATransfer() {
    for (var i = 0; i < 5; i++) {
      cart = Baskets.open(anna);
      addHosting();
      Orders.placed(anna, cart, BY_TRANSFER);
    }
    cart = Baskets.open(anna);
    addHosting();

    Orders.checkOut(anna, cart, Orders.of(anna, cart, BY_TRANSFER))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-transfer-orders"));
    var otherwise = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));
    assertThat(otherwise.path("status").asText()).isEqualTo("paid");
  }

  @Test
  void aCartKeepsThatItIsToBeTransferred() {
    addHosting();
    Baskets.edit(anna, cart, BY_TRANSFER).then().statusCode(200);

    assertThat(Orders.placed(anna, cart, Map.of()).path("status").asText()).isEqualTo("pending");
    assertThat(tables.count("invoice", "organisation_id = ?", anna.organisationId())).isEqualTo(1);
  }

  /** The transfer comes several times while others cancel the order, or it lapses. */
  @Test
  void paidOrCancelledNeverBoth() {
    addHosting();
    addMailOfABranch();
    var order = Orders.placed(anna, cart, BY_TRANSFER);
    var ids = Transfers.invoices(order);
    var total = order.at("/total/amount").asText();
    var paid = new AtomicInteger();
    var cancelled = new AtomicInteger();

    AtOnce.times(
        16,
        i -> {
          if (i % 2 == 0) {
            return transfers.receive(anna, ids, total) ? paid.incrementAndGet() : 0;
          }
          var answer = anna.calls().delete(Orders.path(anna, order.path("id").asText()));
          return answer.then().extract().statusCode() == 204 ? cancelled.incrementAndGet() : 0;
        });

    assertThat(paid.get() + cancelled.get()).isEqualTo(1);
    assertThat(Orders.products(anna)).hasSize(paid.get() * 2);
    operators.booksAreClean();
  }
}
