package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many want one payment back, or settle one refund, at the same moment. */
@KontorTest
class PaymentRefundConcurrencyTest {
  private static final int MANY = 64;

  @Inject Customers customers;
  @Inject PaymentRefunds refunds;
  @Inject RefundSettlementService settlement;
  @Inject TestRefunds given;
  @Inject Sandbox sandbox;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void annaIsACustomer() {
    anna = customers.newPerson();
    // So that what is paid in doesn't bound it.
    Wallets.fill(anna, "500.00");
  }

  @Test
  void togetherTheyGetNoMoreThanThePaymentTook() {
    var payment = TestRefunds.payment(anna, "50.00", "sandbox:success");

    var ends =
        AtOnce.times(
            MANY,
            i -> {
              try {
                return given.giveBack(anna, payment, "7.00").status().code();
              } catch (DomainException e) {
                return e.getMessage();
              }
            });

    assertThat(Collections.frequency(ends, "succeeded")).isEqualTo(7);
    assertThat(Collections.frequency(ends, "payment-refund-too-high")).isEqualTo(MANY - 7);
    assertThat(Wallets.shown(anna)).isEqualTo("501.00 0.00 501.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox:success", "sandbox:refund-pending", "sandbox:refund-declined"})
  void answersInquiriesAndCallbacksSettleOneRefundOnce(String token) {
    var refund = given.open(anna, TestRefunds.payment(anna, "50.00", token), "20.00");
    var body =
        """
        {"paymentId": "%s", "refundId": "%s", "status": "succeeded", \
        "amount": {"amount": "20.00", "currency": "CHF"}}"""
            .formatted(refund.paymentId(), refund.id());

    AtOnce.times(
        MANY,
        i -> {
          switch (i % 4) {
            case 0 -> refunds.carryOut(refund);
            case 1 -> refunds.ask(new RefundInquiry(refund.id(), 100 + i));
            case 2 ->
                settlement.apply(
                    refund.id(),
                    RefundOutcome.failed(PaymentRefundFailure.DECLINED, refund.amount()));
            default ->
                RefundCallbackTest.signed(sandbox, time, "msg_" + refund.id() + i, body)
                    .send()
                    .then()
                    .statusCode(204);
          }
          return i;
        });

    var end = given.now(refund).status();
    assertThat(given.told(refund)).containsExactly(end);
    assertThat(end.isUnderway()).isFalse();
    assertThat(Wallets.shown(anna))
        .isEqualTo(
            end == PaymentRefundStatus.SUCCEEDED ? "530.00 0.00 530.00" : "550.00 0.00 550.00");
  }
}
