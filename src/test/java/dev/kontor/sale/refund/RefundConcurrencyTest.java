package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.payment.RefundNews;
import dev.kontor.platform.money.Money;
import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many give back the same invoice at the same moment: never more than was paid, nor elsewhere. */
@KontorTest
class RefundConcurrencyTest {
  private static final int THREADS = 64;

  /** 65.00 and 5.27 of tax. */
  private static final Map<String, Object> HOSTING = Baskets.line("web_hosting_starter", "P1Y");

  private static final Map<String, Object> WHOLE = Givebacks.whole("source", "keep");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject RefundNews news;
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

  /** Paid with 10.00 of credit, 20.00 that were paid in, and 40.27 by card. */
  private JsonNode boughtWithAllKindsOfMoney() {
    Wallets.credit(sam, anna.organisationId(), "10.00");
    Wallets.fill(anna, "20.00");
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, HOSTING);
    var means = Map.<String, Object>of("prepaidAll", true, "paymentMethod", "sandbox:success");
    return invoice(Orders.placed(anna, cart, means));
  }

  private JsonNode invoice(JsonNode order) {
    return Orders.invoice(anna, order.at("/invoiceIds/0").asText());
  }

  private static String type(Answer answer) {
    return answer.statusCode() == 201
        ? "given"
        : answer.json().path("type").asText().replace("/problems/", "");
  }

  private long sum(String query) {
    return tables.one(query, Long.class, anna.organisationId()).orElse(0L);
  }

  private long givenBack(String kind) {
    return sum(
        """
        select sum(p.amount)::bigint from invoice_payment p
        join invoice i on i.organisation_id = p.organisation_id and i.id = p.invoice_id
        where p.organisation_id = ? and i.kind = 'credit_note' and p.kind = '%s'"""
            .formatted(kind));
  }

  @Test
  void manySmallPartsGiveBackNoMoreThanWasPaidOfEachSource() {
    var invoice = boughtWithAllKindsOfMoney();
    var parts =
        List.of(
            Givebacks.part(invoice, "source", "1.37"),
            Givebacks.part(invoice, "source", "0.90"),
            Givebacks.part(invoice, "source", "1.71"));

    var ends =
        AtOnce.times(
            THREADS, i -> type(Givebacks.ask(sam, invoice.path("id").asText(), parts.get(i % 3))));

    assertThat(ends).containsOnly("given", "credit-too-high");
    assertThat(Collections.frequency(ends, "given")).isGreaterThan(40);
    Givebacks.ask(sam, invoice.path("id").asText(), WHOLE);
    assertThat(givenBack("external")).isEqualTo(40_27);
    assertThat(givenBack("paid_in")).isEqualTo(20_00);
    assertThat(givenBack("credit")).isEqualTo(10_00);
    assertThat(
            sum(
                "select sum(amount)::bigint from payment_refund"
                    + " where organisation_id = ? and status = 'succeeded'"))
        .isEqualTo(40_27);
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 20.00");
    assertThat(notes()).isEqualTo(70_27);
    RefundsWithin.rangesHaveNoGap(tables);
    operators.booksAreClean();
  }

  private long notes() {
    return sum(
        "select sum(total)::bigint from invoice where organisation_id = ? and kind = 'credit_note'");
  }

  @Test
  void togetherSourceAndPrepaidGiveBackWhatCameFromOutsideOnce() {
    var invoice = boughtWithAllKindsOfMoney();
    var toSource = Givebacks.part(invoice, "source", "1.30");
    var toPrepaid = Givebacks.part(invoice, "prepaid", "1.30");

    var ends =
        AtOnce.times(
            THREADS,
            i ->
                type(
                    Givebacks.ask(
                        sam, invoice.path("id").asText(), i % 2 == 0 ? toSource : toPrepaid)));

    assertThat(Collections.frequency(ends, "given")).isEqualTo(54);
    assertThat(Collections.frequency(ends, "credit-too-high")).isEqualTo(10);
    Givebacks.given(sam, invoice.path("id").asText(), WHOLE);
    assertThat(notes()).isEqualTo(70_27);
    assertThat(givenBack("credit")).isEqualTo(10_00);
    assertThat(givenBack("external")).isLessThanOrEqualTo(40_27);
    assertThat(givenBack("external") + givenBack("paid_in")).isEqualTo(60_27);
    var kept = Money.ofMinor(70_27 - givenBack("external"), "CHF").amount();
    assertThat(Wallets.balance(anna).at("/balance/amount").asText()).isEqualTo(kept);
    operators.booksAreClean();
  }

  @RepeatedTest(3)
  void ofTwoOperatorsOneGivesBackTheLastOfAnInvoice() {
    var invoice = invoice(Orders.bought(anna, HOSTING, "sandbox:success"));
    var id = invoice.path("id").asText();
    var kim = operators.newOperator();
    Givebacks.given(sam, id, Givebacks.part(invoice, "source", "60.00"));

    var ends =
        AtOnce.<String>all(
            List.of(
                () -> type(Givebacks.ask(sam, id, Givebacks.part(invoice, "source", "10.27"))),
                () -> type(Givebacks.ask(kim, id, WHOLE))));

    assertThat(ends).containsExactlyInAnyOrder("given", "credit-too-high");
    assertThat(notes()).isEqualTo(70_27);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  /** Whoever tells first that it has left, or hasn't: meanwhile all that is there is withdrawn. */
  @RepeatedTest(2)
  void moneyUnderWayToItsSourceLeavesOnce() {
    var invoice = invoice(Orders.bought(anna, HOSTING, "sandbox:refund-pending"));
    var refund = Givebacks.given(sam, invoice.path("id").asText(), WHOLE);
    assertThat(Givebacks.shown(refund)).isEqualTo("source 70.27 pending");
    Wallets.fill(anna, "5.00");
    var payment = UUID.fromString(invoice.at("/payments/0/paymentId").asText());
    var given =
        tables
            .one("select id from payment_refund where payment_id = ?", UUID.class, payment)
            .orElseThrow();
    var amount = new Money("70.27", "CHF");

    var taken =
        AtOnce.times(
            48,
            i ->
                switch (i % 4) {
                  case 0 -> {
                    news.inquire(given, 100 + i);
                    yield false;
                  }
                  case 1 -> {
                    var status = i % 8 == 1 ? "succeeded" : "failed";
                    assertThat(news.tell(payment, given, status, amount).statusCode())
                        .isEqualTo(204);
                    yield false;
                  }
                  case 2 -> Wallets.withdraw(anna, "75.27").statusCode() == 201;
                  default -> Wallets.withdraw(anna, "70.27").statusCode() == 201;
                });

    time.passesWithItsWork("PT6S");
    var status = Givebacks.read(operators.somebody(), refund).path("status").asText();
    var isWithdrawn = taken.contains(true);
    assertThat(taken).filteredOn(each -> each).hasSizeLessThanOrEqualTo(1);
    assertThat(status).isIn("succeeded", "failed");
    if (status.equals("succeeded")) {
      assertThat(isWithdrawn).as("it has left already").isFalse();
    }
    anna = customers.signIn(anna.email());
    var left = Wallets.balance(anna);
    var free =
        new Money(left.at("/balance/amount").asText(), "CHF").minor()
            - new Money(left.at("/held/amount").asText(), "CHF").minor();
    assertThat(free).isIn(status.equals("succeeded") ? List.of(5_00L) : List.of(75_27L, 5_00L, 0L));
    operators.booksAreClean();
  }
}
