package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import dev.kontor.support.Wire;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that came with another amount is booked by operators, once. */
@KontorTest
class MismatchBookingTest {
  private static final String LIST = "/v1/operator/payments/mismatches";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Sandbox sandbox;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;

  private Person anna;
  private Person sam;
  private String paymentId;

  @BeforeEach
  void fortyNineCameInPlaceOfFifty() {
    anna = customers.newPerson();
    sam = operators.newOperator();
    paymentId = Api.json(Wallets.topUp(anna, "50.00", "sandbox:late")).at("/payment/id").asText();
    assertThat(tells("49.00", "CHF").statusCode()).isEqualTo(409);
  }

  @Test
  void itGoesToThePrepaidAccount() {
    assertThat(listed()).contains(paymentId);

    book(sam, "prepaid")
        .then()
        .statusCode(201)
        .body("booking.to", equalTo("prepaid"))
        .body("booking.bookedBy", equalTo(sam.id().toString()))
        .body("payment.status", equalTo("failed"))
        .body("payment.failure", equalTo("amount_mismatch"))
        .body("payment.bookedTo", equalTo("prepaid"));

    assertThat(Wallets.shown(anna)).isEqualTo("49.00 0.00 49.00");
    assertThat(entries()).containsExactly("mismatched_payment 49.00");
    assertThat(listed()).doesNotContain(paymentId);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "in place of")))
        .contains("49.00")
        .contains("50.00");
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=payment.mismatch_booked", anna.organisationId())
        .then()
        .body("items[0].subject.label", equalTo("50.00 CHF"))
        .body("items[0].after", equalTo(Map.of("amount", "49.00 CHF", "to", "prepaid")))
        .body("items[0].actor.kind", equalTo("operator"));
    isProved();
  }

  @Test
  void itGoesBackByTheBooks() {
    Wallets.fill(anna, "10.00");

    book(sam, "source").then().statusCode(201).body("payment.bookedTo", equalTo("source"));

    assertThat(Wallets.shown(anna)).isEqualTo("10.00 0.00 10.00");
    assertThat(entries())
        .containsExactly("payment_returned -49.00", "mismatched_payment 49.00", "top_up 10.00");
    mailbox.await(anna.email(), "is being sent back");
    isProved();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepaid", "source"})
  void moneyOfAnotherCurrencyIsBookedInIts(String to) {
    assertThat(tells("47.50", "EUR").statusCode()).isEqualTo(409);

    book(sam, to).then().statusCode(201);

    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    isProved();
  }

  @Test
  void ofManyOperatorsAtOnceOneBooks() {
    var kim = operators.newOperator();

    var answers =
        AtOnce.<Answer>times(
            8, i -> book(i % 2 == 0 ? sam : kim, i % 3 == 0 ? "source" : "prepaid"));

    var statuses = answers.stream().map(Answer::statusCode).toList();
    assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
    answers.stream()
        .filter(each -> each.statusCode() == 409)
        .forEach(each -> each.then().body("type", equalTo("/problems/mismatch-booked")));
    assertThat(Wallets.shown(anna)).isIn("49.00 0.00 49.00", "0.00 0.00 0.00");
    isProved();
  }

  @Test
  void aRepeatWithTheSameKeyIsTheSameBooking() {
    var key = Wallets.newKey();
    for (var round = 0; round < 2; round++) {
      sam.calls()
          .header("Idempotency-Key", key)
          .body(Map.of("to", "prepaid"))
          .post(LIST + "/" + paymentId + "/booking")
          .then()
          .statusCode(201);
    }
    sam.calls()
        .body(Map.of("to", "prepaid"))
        .post(LIST + "/" + paymentId + "/booking")
        .then()
        .statusCode(400);
    assertThat(Wallets.shown(anna)).isEqualTo("49.00 0.00 49.00");
  }

  @Test
  void whateverTheProviderTellsAfterwardsIsNotTakenBesides() {
    book(sam, "prepaid").then().statusCode(201);

    tells("50.00", "CHF");
    tells("48.00", "CHF");

    assertThat(Wallets.shown(anna)).isEqualTo("49.00 0.00 49.00");
    isRefused(book(sam, "source"), 409, "mismatch-booked");
    isProved();
  }

  @Test
  void whatCameRightAfterAllIsNotBooked() {
    assertThat(tells("50.00", "CHF").statusCode()).isEqualTo(204);

    isRefused(book(sam, "prepaid"), 409, "payment-without-mismatch");
    assertThat(Wallets.shown(anna)).isEqualTo("50.00 0.00 50.00");
  }

  @Test
  void onlyOperatorsBookAndNoneForThemselves() {
    isRefused(book(anna, "prepaid"), 404, "not-found");
    var own = Api.json(Wallets.topUp(sam, "50.00", "sandbox:late")).at("/payment/id").asText();
    paymentId = own;
    tells("1.00", "CHF");
    isRefused(book(sam, "prepaid"), 403, "own-affair");
    paymentId = Wallets.newKey();
    isRefused(book(sam, "prepaid"), 404, "not-found");
  }

  private Answer book(Person operator, String to) {
    return Wallets.post(operator, LIST + "/" + paymentId + "/booking", Map.of("to", to));
  }

  private Answer tells(String amount, String currency) {
    var id = "msg_" + Wallets.newKey();
    var timestamp = Long.toString(time.now().getEpochSecond());
    var body =
        """
        {"paymentId": "%s", "status": "succeeded", "amount": {"amount": "%s", "currency": "%s"}}"""
            .formatted(paymentId, amount, currency);
    return new Wire.Request("POST", "/v1/payments/callbacks/sandbox")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header(
            "webhook-signature",
            new CallbackSignature(id, timestamp, body.getBytes())
                .sign(sandbox.callbackKey().orElseThrow()))
        .body("application/json", body)
        .send();
  }

  private List<String> listed() {
    return Api.json(sam.calls().get(LIST + "?limit=200")).path("items").findValuesAsText("id");
  }

  private List<String> entries() {
    var found = new java.util.ArrayList<String>();
    for (JsonNode each :
        Api.json(anna.calls().get(Wallets.path(anna) + "/entries")).path("items")) {
      found.add(each.path("kind").asText() + " " + each.at("/amount/amount").asText());
    }
    return found;
  }

  private void isProved() {
    var answer = Api.json(sam.calls().get("/v1/operator/ledger/reconciliation"));
    assertThat(answer.toString()).doesNotContain(anna.organisationId().toString());
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
