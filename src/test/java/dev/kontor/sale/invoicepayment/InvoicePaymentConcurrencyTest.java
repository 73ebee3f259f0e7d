package dev.kontor.sale.invoicepayment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.AtOnce;
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
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Whoever pays an invoice at the same moment: one does, and all other money is on the prepaid
 * account.
 */
@KontorTest
class InvoicePaymentConcurrencyTest {
  private static final long DUE = 7027;
  private static final Map<String, Object> ALL = Map.of("prepaidAll", true);
  private static final Map<String, Object> BOTH =
      Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "sandbox:success");
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> DECLINED =
      Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "sandbox:declined");
  private static final Map<String, Object> LATER =
      Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "sandbox:pending-success");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Transfers transfers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private JsonNode order;
  private UUID invoice;

  @BeforeEach
  void annaHasAnOpenInvoiceAndMoney() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    Wallets.fill(anna, "200.00");
    order = Bills.ordered(anna, Map.of());
    invoice = Bills.invoice(order);
  }

  private Callable<String> pays(Map<String, Object> body) {
    return () -> {
      var answer = Bills.pay(anna, invoice, body);
      return answer.statusCode() == 201
          ? answer.json().path("status").asText()
          : answer.json().path("type").asText();
    };
  }

  private Callable<String> transfers() {
    return () -> transfers.receive(anna, List.of(invoice), "70.27") ? "paid" : "transferred";
  }

  private Callable<String> cancels() {
    return () ->
        anna.calls().delete(Orders.path(anna, order.path("id").asText())).statusCode() == 204
            ? "cancelled"
            : "too late";
  }

  /** All that came in, but for what the invoice took. */
  private void nothingIsLost(boolean isPaid) {
    var came =
        tables
            .one(
                "select sum(amount) from payment where organisation_id = ? and status = 'succeeded'",
                Long.class,
                anna.organisationId())
            .orElseThrow();
    var left = BigDecimal.valueOf(came - (isPaid ? DUE : 0), 2).toPlainString();
    assertThat(Wallets.shown(anna)).isEqualTo(left + " 0.00 " + left);
    operators.booksAreClean();
  }

  @RepeatedTest(3)
  void oneOfManyPays() {
    var answers =
        AtOnce.all(
            List.of(
                pays(ALL),
                pays(BY_CARD),
                transfers(),
                pays(BOTH),
                pays(DECLINED),
                pays(ALL),
                pays(BY_CARD),
                transfers(),
                pays(BOTH),
                pays(DECLINED),
                pays(ALL),
                pays(BOTH)));

    assertThat(answers).filteredOn("paid"::equals).hasSize(1);
    var others = new HashSet<>(answers);
    others.removeAll(List.of("paid", "failed", "transferred"));
    assertThat(others)
        .isSubsetOf("/problems/invoice-not-open", "/problems/invoice-payment-underway");
    assertThat(Bills.status(anna, invoice)).isEqualTo("paid");
    assertThat(Orders.products(anna)).hasSize(1);
    nothingIsLost(true);
  }

  /** Those that are pending when a transfer comes end with it, and their money comes afterwards. */
  @RepeatedTest(3)
  void aTransferMayComeWhileAPaymentIsUnderWay() {
    var answers =
        AtOnce.all(List.of(pays(LATER), transfers(), pays(LATER), transfers(), pays(LATER)));
    assertThat(answers).filteredOn("pending"::equals).hasSizeLessThanOrEqualTo(1);

    time.passesWithItsWork("PT6S");

    assertThat(Bills.status(anna, invoice)).isEqualTo("paid");
    assertThat(Orders.products(anna)).hasSize(1);
    nothingIsLost(true);
  }

  @RepeatedTest(3)
  void paidOrCancelledNeverBoth() {
    var answers =
        AtOnce.all(
            List.of(
                pays(ALL),
                cancels(),
                pays(BY_CARD),
                pays(BOTH),
                cancels(),
                pays(LATER),
                transfers(),
                cancels(),
                pays(LATER),
                pays(DECLINED)));

    time.passesWithItsWork("PT6S");

    var isCancelled = answers.contains("cancelled");
    assertThat(Bills.status(anna, invoice)).isEqualTo(isCancelled ? "cancelled" : "paid");
    assertThat(answers).filteredOn("cancelled"::equals).hasSizeLessThanOrEqualTo(1);
    assertThat(Orders.products(anna)).hasSize(isCancelled ? 0 : 1);
    nothingIsLost(!isCancelled);
  }
}
