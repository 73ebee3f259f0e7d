package dev.kontor.money.prepaid.topup;

import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Putting money on the prepaid account, however the payment goes. */
@KontorTest
class TopUpResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private Person anna;

  @BeforeEach
  void annaHasAnAccount() {
    anna = customers.newPerson();
  }

  @Test
  void moneyIsThereAtOnce() {
    var answer = Wallets.topUp(anna, "100.00", "sandbox:success");

    var topUp = Api.json(answer.then().statusCode(201).extract());
    assertThat(topUp.path("status").asText()).isEqualTo("succeeded");
    assertThat(topUp.at("/payment/status").asText()).isEqualTo("succeeded");
    assertThat(topUp.at("/payment/method").asText()).isEqualTo("card");
    assertThat(answer.header("Location"))
        .isEqualTo(Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText());
    assertThat(get(anna, answer.header("Location"))).isEqualTo(topUp);
    assertThat(
            get(
                anna,
                "/v1/organisations/"
                    + anna.organisationId()
                    + "/payments/"
                    + topUp.at("/payment/id").asText()))
        .isEqualTo(topUp.path("payment"));
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
    var mail = mailbox.await(anna.email(), "on the prepaid account");
    assertThat(Mailbox.text(mail)).contains("CHF").contains("100.00");
    assertThat(kinds()).containsExactly("top_up.succeeded", "top_up.asked");
  }

  @ParameterizedTest
  @CsvSource({"declined,declined", "insufficient,insufficient_funds"})
  void whatIsRefusedAtOnceLeavesTheAccountAsItWas(String token, String failure) {
    var topUp = Api.json(Wallets.topUp(anna, "100.00", "sandbox:" + token));

    assertThat(topUp.path("status").asText()).isEqualTo("failed");
    assertThat(topUp.at("/payment/failure").asText()).isEqualTo(failure);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    assertThat(kinds()).containsExactly("top_up.failed", "top_up.asked");
  }

  @ParameterizedTest
  @CsvSource({
    "pending-success,PT6S,succeeded,50.00",
    "pending-failure,PT6S,failed,0.00",
    "duplicate-callback,PT10S,succeeded,50.00",
    "out-of-order,PT10S,succeeded,50.00",
    "timeout,PT31S,succeeded,50.00",
    "amount-mismatch,PT10S,pending,0.00",
    "amount-mismatch,PT16M,expired,0.00",
    "late,PT14M,pending,0.00",
    "late,PT15M2S,expired,0.00",
    "late,PT16M,succeeded,50.00"
  })
  void whatIsPendingEndsByItself(String token, String after, String status, String balance) {
    var topUp = Api.json(Wallets.topUp(anna, "50.00", "sandbox:" + token));
    assertThat(topUp.path("status").asText()).isEqualTo("pending");
    assertThat(topUp.at("/payment/status").asText()).isEqualTo("pending");

    time.passesWithItsWork(after);

    var again = signedInAgain();
    var now = get(again, Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText());
    assertThat(now.path("status").asText()).isEqualTo(status);
    assertThat(Wallets.shown(again)).isEqualTo(balance + " 0.00 " + balance);
  }

  @Test
  void aMismatchIsNamedInTheEnd() {
    var topUp = Api.json(Wallets.topUp(anna, "50.00", "sandbox:amount-mismatch"));

    time.passesWithItsWork("PT16M");

    var now = get(signedInAgain(), Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText());
    assertThat(now.at("/payment/failure").asText()).isEqualTo("amount_mismatch");
    assertThat(now.at("/payment/reported/amount").asText()).isEqualTo("50.01");
    mailbox.await(anna.email(), "came with another amount");
    var seen =
        Api.json(operators.somebody().calls().get("/v1/operator/payments/mismatches?limit=200"));
    assertThat(seen.path("items").findValuesAsText("purposeId"))
        .contains(topUp.path("id").asText());
  }

  @Test
  void aPaymentWithoutAnAnswerIsAskedForAgain() {
    var topUp = Api.json(Wallets.topUp(anna, "50.00", "sandbox:late"));
    forgetTheAnswer(topUp.at("/payment/id").asText());

    time.passesWithItsWork("PT31S");

    var now = get(signedInAgain(), Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText());
    assertThat(now.path("status").asText()).isEqualTo("failed");
    assertThat(now.at("/payment/failure").asText()).isEqualTo("not_started");
  }

  @Test
  void aProviderThatTellsLateIsAskedAgainAfterItsTimeIsOver() {
    var topUp = Api.json(Wallets.topUp(anna, "50.00", "sandbox:pending-success"));
    var paymentId = topUp.at("/payment/id").asText();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from scheduled_task where task_name = 'sandbox-callback'"
                    + " and task_instance like ?",
                paymentId + "%"));
    time.passesWithItsWork("PT20M");
    assertThat(status(topUp)).isEqualTo("expired");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update sandbox_payment set status = 'succeeded' where id = ?::uuid", paymentId));

    time.passesWithItsWork("PT2H");

    assertThat(status(topUp)).isEqualTo("succeeded");
    assertThat(Wallets.shown(signedInAgain())).isEqualTo("50.00 0.00 50.00");
  }

  private String status(JsonNode topUp) {
    return get(signedInAgain(), Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText())
        .path("status")
        .asText();
  }

  /** As a crash before the provider was asked would leave it. */
  private void forgetTheAnswer(String paymentId) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update payment set status = 'created', settled_at = null where id = ?::uuid",
              paymentId);
          handle.execute("delete from sandbox_payment where id = ?::uuid", paymentId);
        });
  }

  @Test
  void theSameKeyTopsUpOnce() {
    var key = Wallets.newKey();
    var first = topUp(key, Wallets.topUpOf("70.00", "sandbox:success"));
    first.then().statusCode(201);
    var second = topUp(key, Wallets.topUpOf("70.00", "sandbox:success"));

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(first.header("Idempotent-Replayed")).isNull();
    assertThat(Wallets.shown(anna)).isEqualTo("70.00 0.00 70.00");
    isRefused(
        topUp(key, Wallets.topUpOf("71.00", "sandbox:success")), 422, "idempotency-key-reused");
    isRefused(
        anna.calls()
            .body(Wallets.topUpOf("70.00", "sandbox:success"))
            .post(Wallets.path(anna) + "/top-ups"),
        400,
        "idempotency-key-required");
  }

  @Test
  void aRepeatGetsTheTopUpAsItStands() {
    var key = Wallets.newKey();
    var first = Api.json(topUp(key, Wallets.topUpOf("70.00", "sandbox:pending-success")));
    assertThat(first.path("status").asText()).isEqualTo("pending");

    time.passesWithItsWork("PT6S");

    var second = Api.json(topUp(key, Wallets.topUpOf("70.00", "sandbox:pending-success")));
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(second.path("status").asText()).isEqualTo("succeeded");
  }

  @Test
  void aRepeatWaitsWhileTheProviderIsBeingAsked() {
    var key = Wallets.newKey();
    var first = Api.json(topUp(key, Wallets.topUpOf("70.00", "sandbox:late")));
    forgetTheAnswer(first.at("/payment/id").asText());

    isRefused(topUp(key, Wallets.topUpOf("70.00", "sandbox:late")), 409, "idempotency-key-in-use");
  }

  @Test
  void aRefusalFreesTheKey() {
    var key = Wallets.newKey();
    isRefused(topUp(key, Wallets.topUpOf("1.00", "sandbox:success")), 422, "amount-out-of-limits");

    topUp(key, Wallets.topUpOf("70.00", "sandbox:success")).then().statusCode(201);
  }

  @Test
  void manyWithTheSameKeyTopUpOnce() {
    var key = Wallets.newKey();

    var answers = AtOnce.times(50, i -> topUp(key, Wallets.topUpOf("70.00", "sandbox:success")));

    assertThat(answers).extracting(Answer::statusCode).containsAnyOf(201);
    assertThat(answers).extracting(Answer::statusCode).isSubsetOf(201, 409);
    assertThat(Wallets.shown(anna)).isEqualTo("70.00 0.00 70.00");
    assertThat(get(anna, Wallets.path(anna) + "/top-ups").path("items")).hasSize(1);
  }

  @Test
  void manyAtOnceDoNotExceedTheHighestBalanceTogether() {
    var answers =
        AtOnce.times(
            10,
            i -> Wallets.topUp(anna, "5000.00", i % 2 == 0 ? "sandbox:success" : "sandbox:late"));

    var byStatus =
        answers.stream().collect(Collectors.groupingBy(Answer::statusCode, Collectors.counting()));
    assertThat(byStatus).isEqualTo(Map.of(201, 4L, 409, 6L));
    answers.stream()
        .filter(each -> each.statusCode() == 409)
        .forEach(each -> isRefused(each, 409, "balance-limit-exceeded"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00,CHF,amount-not-positive",
    "-5.00,CHF,amount-not-positive",
    "4.99,CHF,amount-out-of-limits",
    "5000.01,CHF,amount-out-of-limits",
    "50.00,EUR,currency-mismatch",
    "50.001,CHF,amount-invalid",
    "50,CHF,amount-invalid",
    "50.00,XXY,amount-invalid"
  })
  void anAmountThatCannotBeIsRefused(String amount, String currency, String problem) {
    var body = new HashMap<>(Wallets.topUpOf("50.00", "sandbox:success"));
    body.put("amount", Map.of("amount", amount, "currency", currency));

    isRefused(topUp(Wallets.newKey(), body), 422, problem);

    assertThat(get(anna, Wallets.path(anna) + "/top-ups").path("items")).isEmpty();
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void aMethodThatIsNotThereIsRefused() {
    var others = savedMethod(customers.newPerson(), "card");
    for (var method : List.of("sandbox:nonsense", Wallets.newKey(), others, "4242424242424242")) {
      isRefused(Wallets.topUp(anna, "50.00", method), 422, "payment-method-unknown");
    }
  }

  @Test
  void aSavedMethodHasItsOwnLimits() {
    var twint = savedMethod(anna, "twint");
    isRefused(Wallets.topUp(anna, "2000.01", twint), 422, "amount-out-of-limits");

    var topUp = Api.json(Wallets.topUp(anna, "1.00", twint).then().statusCode(201).extract());

    assertThat(topUp.at("/payment/method").asText()).isEqualTo("twint");
    assertThat(topUp.at("/payment/paymentMethodId").asText()).isEqualTo(twint);
  }

  @Test
  void limitsAreShownBefore() {
    var limits = get(anna, Wallets.path(anna)).path("limits");

    assertThat(limits.findValuesAsText("method"))
        .containsExactly("card", "twint", "paypal", "bank_transfer");
    assertThat(limits.at("/0/minimum/amount").asText()).isEqualTo("5.00");
    assertThat(limits.at("/0/maximum/amount").asText()).isEqualTo("5000.00");
    assertThat(limits.at("/0/highestBalance/amount").asText()).isEqualTo("20000.00");
  }

  @Test
  void anotherCountryLeavesTheOldBalanceAndTopsUpInItsOwnCurrency() {
    Wallets.fill(anna, "30.00");
    var twint = savedMethod(anna, "twint");
    moveTo("FR");

    isRefused(Wallets.topUp(anna, "30.00", "sandbox:success"), 422, "currency-mismatch");
    var body = new HashMap<>(Wallets.topUpOf("0.00", "sandbox:success"));
    body.put("amount", Map.of("amount", "20.00", "currency", "EUR"));
    topUp(Wallets.newKey(), body).then().statusCode(201);
    body.put("paymentMethod", twint);
    isRefused(topUp(Wallets.newKey(), body), 422, "payment-method-currency");

    var prepaid = get(anna, Wallets.path(anna));
    assertThat(prepaid.path("balances").findValuesAsText("amount")).contains("30.00", "20.00");
    assertThat(prepaid.path("limits").findValuesAsText("method")).doesNotContain("twint");
    Wallets.withdraw(anna, "30.00").then().statusCode(201);
  }

  private void moveTo(String country) {
    var address =
        Map.of("line1", "Rue 1", "postalCode", "75001", "city", "Paris", "country", country);
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("address", address))
        .patch("/v1/organisations/" + anna.organisationId())
        .then()
        .statusCode(200);
  }

  private static String savedMethod(Person person, String type) {
    var path = "/v1/organisations/" + person.organisationId() + "/payment-methods";
    var body = Map.<String, Object>of("type", type, "token", "sandbox:success");
    return Api.json(Wallets.post(person, path, body).then().statusCode(201).extract())
        .path("id")
        .asText();
  }

  private Answer topUp(String key, Map<String, Object> body) {
    return anna.calls()
        .header("Idempotency-Key", key)
        .body(body)
        .post(Wallets.path(anna) + "/top-ups");
  }

  /** Time passes by more than a token lives. */
  private Person signedInAgain() {
    return customers.signIn(anna.email());
  }

  private List<String> kinds() {
    return get(anna, "/v1/organisations/" + anna.organisationId() + "/activity?kind=top_up")
        .path("items")
        .findValuesAsText("kind")
        .stream()
        .filter(each -> each.startsWith("top_up"))
        .toList();
  }

  private static JsonNode get(Person person, String path) {
    return Api.json(person.calls().get(path).then().statusCode(200).extract());
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
