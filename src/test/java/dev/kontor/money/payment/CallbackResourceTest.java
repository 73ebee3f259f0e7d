package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import dev.kontor.support.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What payment providers tell, and what others pretend that they tell. */
@KontorTest
class CallbackResourceTest {
  private static final String PATH = "/v1/payments/callbacks/sandbox";

  @Inject Customers customers;
  @Inject Sandbox sandbox;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private Person anna;
  private String paymentId;

  @BeforeEach
  void aPaymentIsPending() {
    anna = customers.newPerson();
    var topUp = Api.json(Wallets.topUp(anna, "50.00", "sandbox:late"));
    paymentId = topUp.at("/payment/id").asText();
  }

  @Test
  void aGenuineOneActsOnceHoweverOftenItComes() {
    var call = signed("msg_" + paymentId, body("succeeded", "50.00"));

    var answers = AtOnce.times(20, i -> call.send().statusCode());

    assertThat(answers).containsOnly(204);
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
    assertThat(signed("msg_other", body("succeeded", "50.00")).send().statusCode()).isEqualTo(204);
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
  }

  @Test
  void manyMessagesAboutOnePaymentActOnce() {
    var answers =
        AtOnce.times(
            20,
            i -> signed("msg_" + paymentId + i, body("succeeded", "50.00")).send().statusCode());

    assertThat(answers).containsOnly(204);
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
  }

  @Test
  void aMessageThatWasActedOnSaysNothingNewTheSecondTime() {
    assertThat(signed("msg_twice", body("pending", "50.00")).send().statusCode()).isEqualTo(204);
    assertThat(signed("msg_twice", body("succeeded", "50.00")).send().statusCode()).isEqualTo(204);

    assertThat(status()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void theOrderDoesNotMatter() {
    for (var status : List.of("succeeded", "pending", "failed")) {
      assertThat(signed(Wallets.newKey(), body(status, "50.00")).send().statusCode())
          .isEqualTo(204);
    }
    assertThat(status()).isEqualTo("succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
  }

  @Test
  void moneyThatComesAfterAFailureIsTaken() {
    signed(Wallets.newKey(), body("failed", "50.00")).send();
    assertThat(status()).isEqualTo("failed");

    signed(Wallets.newKey(), body("succeeded", "50.00")).send();

    assertThat(status()).isEqualTo("succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
  }

  @Test
  void moneyWhosePurposeIsGoneGoesToThePrepaidAccount() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update payment set purpose_kind = 'order' where id = ?::uuid", paymentId));

    signed(Wallets.newKey(), body("succeeded", "50.00")).send();

    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
    var entries = Api.json(anna.calls().get(Wallets.path(anna) + "/entries"));
    assertThat(entries.at("/items/0/kind").asText()).isEqualTo("unclaimed_payment");
    assertThat(entries.at("/items/0/reference/id").asText()).isEqualTo(paymentId);
  }

  @Test
  void aWrongSignatureIsRefused() {
    var call = signed("msg_1", body("succeeded", "50.00"));
    for (var bad :
        List.of(
            call.header("webhook-signature", "v1,AAAA"),
            call.header("webhook-signature", ""),
            call.header("webhook-id", "msg_2"),
            call.header("webhook-timestamp", "1"),
            call.without("webhook-signature"),
            call.without("webhook-id"),
            call.without("webhook-timestamp"),
            call.body("application/json", body("succeeded", "50.00") + " "))) {
      isRefused(bad.send(), 401, "callback-signature-invalid");
    }
    isRefused(signedWith("another secret", "msg_1"), 401, "callback-signature-invalid");
    assertThat(status()).isEqualTo("pending");
  }

  private Answer signedWith(String secret, String id) {
    return signed(id, seconds(), body("succeeded", "50.00"), secret.getBytes()).send();
  }

  @Test
  void anOldOneIsRefused() {
    for (var age : List.of("-301", "301", "99999999999999")) {
      var then = Long.toString(time.now().getEpochSecond() + Long.parseLong(age));
      isRefused(
          signed("msg_1", then, body("succeeded", "50.00"), sandbox.callbackKey().orElseThrow())
              .send(),
          401,
          "callback-outdated");
    }
    assertThat(
            signed(
                    "msg_1",
                    Long.toString(time.now().getEpochSecond() - 290),
                    body("succeeded", "50.00"),
                    sandbox.callbackKey().orElseThrow())
                .send()
                .statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"50.01", "49.99", "5000.00", "0.50"})
  void anotherAmountIsRefused(String amount) {
    isRefused(signed("msg_1", body("succeeded", amount)).send(), 409, "payment-amount-mismatch");
    assertThat(status()).isEqualTo("pending");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void anotherCurrencyIsRefused() {
    var body = body("succeeded", "50.00").replace("CHF", "EUR");

    isRefused(signed("msg_1", body).send(), 409, "payment-amount-mismatch");
  }

  @Test
  void anUnknownPaymentIsRefused() {
    var body = body("succeeded", "50.00").replace(paymentId, Wallets.newKey());

    isRefused(signed("msg_1", body).send(), 404, "payment-unknown");
    isRefused(
        signed("msg_1", body("succeeded", "50.00")).to("/v1/payments/callbacks/nobody").send(),
        404,
        "not-found");
  }

  @Test
  void whatIsSignedStillHasToMakeSense() {
    isRefused(signed("msg_1", "{").send(), 400, "malformed-request");
    isRefused(signed("msg_1", "{}").send(), 422, "validation-failed");
    isRefused(
        signed("msg_1", body("succeeded", "50.00").replace("succeeded", "lost")).send(),
        422,
        "validation-failed");
    isRefused(signed("msg_1", body("succeeded", "50")).send(), 422, "amount-invalid");
    var more = body("pending", "50.00").replace("{\"paymentId\"", "{\"more\":1,\"paymentId\"");
    assertThat(signed("msg_1", more).send().statusCode()).isEqualTo(204);
    var within = body("pending", "50.00").replace("\"currency\"", "\"more\": 1, \"currency\"");
    assertThat(signed("msg_2", within).send().statusCode()).isEqualTo(204);
  }

  /** The library that others sign with agrees. */
  @Test
  void signaturesAreThoseOfStandardWebhooks() throws Exception {
    var key = new byte[24];
    var ours = new CallbackSignature("msg_1", "1795780800", "{\"a\":1}".getBytes()).sign(key);

    assertThat(ours).isEqualTo(new Webhook(key).sign("msg_1", 1795780800L, "{\"a\":1}"));
  }

  @Test
  void callbacksAreForgottenOnceTheyAreTooOldAnyway() {
    signed("msg_old", body("pending", "50.00")).send();
    time.passes(Duration.ofMinutes(25));

    QuarkusTransaction.requiringNew()
        .run(() -> new PaymentTable(jdbi).forgetCallbacks(time.now().minusSeconds(1200)));

    int left =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from payment_callback where message_id = 'msg_old'")
                    .mapTo(Integer.class)
                    .one());
    assertThat(left).isZero();
  }

  private String status() {
    return Api.json(
            anna.calls()
                .get("/v1/organisations/" + anna.organisationId() + "/payments/" + paymentId))
        .path("status")
        .asText();
  }

  private String body(String status, String amount) {
    return """
        {"paymentId": "%s", "status": "%s", "amount": {"amount": "%s", "currency": "CHF"}}"""
        .formatted(paymentId, status, amount)
        .replace("{\"paymentId\": ", "{\"paymentId\":");
  }

  private Wire.Request signed(String id, String body) {
    return signed(id, seconds(), body, sandbox.callbackKey().orElseThrow());
  }

  private String seconds() {
    return Long.toString(time.now().getEpochSecond());
  }

  private static Wire.Request signed(String id, String timestamp, String body, byte[] key) {
    return new Wire.Request("POST", PATH)
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header(
            "webhook-signature",
            new CallbackSignature(id, timestamp, body.getBytes()).sign(key) + " v1,AAAA")
        .body("application/json", body);
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
