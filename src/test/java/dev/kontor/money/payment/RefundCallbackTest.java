package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LoggedErrors;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import dev.kontor.support.Wire;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What payment providers tell of refunds, and what others pretend that they tell. */
@KontorTest
class RefundCallbackTest {
  @Inject Customers customers;
  @Inject TestRefunds given;
  @Inject Sandbox sandbox;
  @Inject PassingTime time;

  private Person anna;
  private PaymentRefund refund;

  @BeforeEach
  void aRefundIsPending() {
    anna = customers.newPerson();
    var payment = TestRefunds.payment(anna, "50.00", "sandbox:refund-pending");
    refund = given.giveBack(anna, payment, "20.00");
    assertThat(refund.status()).isEqualTo(PaymentRefundStatus.PENDING);
  }

  @Test
  void aGenuineOneActsOnceHoweverOftenItComes() {
    var call = signed("msg_" + refund.id(), body("succeeded", "20.00"));

    assertThat(AtOnce.times(20, i -> call.send().statusCode())).containsOnly(204);

    isSettled(PaymentRefundStatus.SUCCEEDED);
    assertThat(tells("succeeded").statusCode()).isEqualTo(204);
    isSettled(PaymentRefundStatus.SUCCEEDED);
    assertThat(Wallets.shown(anna)).isEqualTo("30.00 0.00 30.00");
  }

  @Test
  void itsOwnCallbackLaterChangesNothing() {
    tells("succeeded");

    time.passesWithItsWork("PT6S");

    isSettled(PaymentRefundStatus.SUCCEEDED);
    assertThat(given.now(refund).contradictedAt()).isNull();
  }

  @Test
  void aMessageThatWasActedOnSaysNothingNewTheSecondTime() {
    assertThat(signed("msg_two", body("pending", "20.00")).send().statusCode()).isEqualTo(204);
    assertThat(signed("msg_two", body("succeeded", "20.00")).send().statusCode()).isEqualTo(204);

    assertThat(given.told(refund)).isEmpty();
  }

  @Test
  void pendingAfterTheEndIsOnlyOutOfOrder() {
    tells("succeeded");
    tells("pending");

    isSettled(PaymentRefundStatus.SUCCEEDED);
    assertThat(given.now(refund).contradictedAt()).isNull();
  }

  /** What followed from the first word may be spent by now: people look at the second one. */
  @ParameterizedTest
  @CsvSource({"succeeded, failed, 30.00 0.00 30.00", "failed, succeeded, 50.00 0.00 50.00"})
  void theOppositeOfWhatSettledItIsNotedAndLoggedOnce(String first, String then, String wallet) {
    tells(first);
    var settled = given.now(refund);

    try (var errors = new LoggedErrors()) {
      assertThat(tells(then).statusCode()).isEqualTo(204);
      assertThat(tells(then).statusCode()).isEqualTo(204);
      assertThat(errors.seen()).filteredOn(each -> each.contains("left as it is")).hasSize(1);
    }

    isSettled(settled.status());
    assertThat(given.now(refund).contradictedAt()).isNotNull();
    assertThat(Wallets.shown(anna)).isEqualTo(wallet);
  }

  @Test
  void moneyThatLeftAfterAFailureIsNotGivenBackAgain() {
    tells("failed");
    tells("succeeded");

    given.open(anna, refund.paymentId(), "30.00");

    assertThatThrownBy(() -> given.open(anna, refund.paymentId(), "0.01"))
        .hasMessage("payment-refund-too-high");
  }

  @ParameterizedTest
  @CsvSource({"succeeded, 20.01", "succeeded, 19.99", "succeeded, 50.00", "failed, 1.00"})
  void anotherAmountIsRefused(String status, String amount) {
    isRefused(
        signed("msg_" + Wallets.newKey(), body(status, amount)).send(),
        409,
        "payment-amount-mismatch");

    assertThat(given.told(refund)).isEmpty();
    assertThat(given.now(refund).status()).isEqualTo(PaymentRefundStatus.PENDING);
    tells("succeeded");
    isSettled(PaymentRefundStatus.SUCCEEDED);
  }

  @Test
  void anotherCurrencyIsRefused() {
    var body = body("succeeded", "20.00").replace("CHF", "EUR");

    isRefused(signed("msg_eur", body).send(), 409, "payment-amount-mismatch");
  }

  @Test
  void anUnknownRefundAndOneOfAnotherPaymentAreRefused() {
    var other = TestRefunds.payment(anna, "20.00", "sandbox:success");
    var body = body("succeeded", "20.00");
    for (var wrong :
        List.of(
            body.replace(refund.id().toString(), Wallets.newKey()),
            body.replace(refund.paymentId().toString(), other.toString()),
            body.replace(refund.paymentId().toString(), Wallets.newKey()))) {
      isRefused(signed("msg_" + Wallets.newKey(), wrong).send(), 404, "payment-unknown");
    }
    var nonsense = body.replace(refund.id().toString(), "nonsense");
    isRefused(signed("msg_nonsense", nonsense).send(), 422, "validation-failed");
    assertThat(given.told(refund)).isEmpty();
  }

  @Test
  void aForgedOneIsRefused() {
    var call = signed("msg_1", body("succeeded", "20.00"));

    isRefused(
        call.header("webhook-signature", "v1,AAAA").send(), 401, "callback-signature-invalid");
    isRefused(
        call.body("application/json", body("failed", "20.00")).send(),
        401,
        "callback-signature-invalid");
    assertThat(given.told(refund)).isEmpty();
  }

  /** Who tells of a payment doesn't tell of its refund. */
  @Test
  void aCallbackOfThePaymentLeavesItsRefundAlone() {
    var body = body("succeeded", "50.00").replace(",\"refundId\": \"" + refund.id() + "\"", "");

    assertThat(signed("msg_" + refund.paymentId(), body).send().statusCode()).isEqualTo(204);

    assertThat(given.told(refund)).isEmpty();
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 20.00 30.00");
  }

  private void isSettled(PaymentRefundStatus status) {
    assertThat(given.now(refund).status()).isEqualTo(status);
    assertThat(given.told(refund)).containsExactly(status);
  }

  private Answer tells(String status) {
    return signed("msg_" + Wallets.newKey(), body(status, "20.00")).send();
  }

  private String body(String status, String amount) {
    return """
        {"paymentId": "%s","refundId": "%s", "status": "%s", \
        "amount": {"amount": "%s", "currency": "CHF"}}"""
        .formatted(refund.paymentId(), refund.id(), status, amount);
  }

  private Wire.Request signed(String id, String body) {
    return signed(sandbox, time, id, body);
  }

  /** As the sandbox signs it. */
  static Wire.Request signed(Sandbox sandbox, PassingTime time, String id, String body) {
    var timestamp = Long.toString(time.now().getEpochSecond());
    return new Wire.Request("POST", "/v1/payments/callbacks/sandbox")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header(
            "webhook-signature",
            new CallbackSignature(id, timestamp, body.getBytes())
                .sign(sandbox.callbackKey().orElseThrow()))
        .body("application/json", body);
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
