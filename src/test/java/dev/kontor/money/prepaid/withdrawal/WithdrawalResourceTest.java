package dev.kontor.money.prepaid.withdrawal;

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
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that is paid back: asked for, cancelled, settled, failed. */
@KontorTest
class WithdrawalResourceTest {
  private static Person operator;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void annaHasMoney() {
    operator = operators.somebody();
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
  }

  @Test
  void theAmountIsSetAsideAtOnce() {
    var answer = Wallets.withdraw(anna, "40.00").then().statusCode(201).extract();

    var withdrawal = Api.json(answer);
    assertThat(withdrawal.path("status").asText()).isEqualTo("pending");
    assertThat(withdrawal.at("/destination/iban").asText()).isEqualTo("CH9300762011623852957");
    assertThat(get(answer.header("Location"))).isEqualTo(withdrawal);
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 40.00 60.00");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "to be paid back")))
        .contains("CH93 … 2957")
        .doesNotContain("CH9300762011623852957");
  }

  @Test
  void oneThatNobodyPickedUpIsCancelled() {
    var id = withdraw("40.00");

    anna.calls().delete(path(id)).then().statusCode(204);

    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
    assertThat(get(path(id)).path("status").asText()).isEqualTo("cancelled");
    isRefused(anna.calls().delete(path(id)), 409, "withdrawal-closed");
    isRefused(settle(id), 409, "withdrawal-closed");
    mailbox.await(anna.email(), "was cancelled");
  }

  @Test
  void oneThatWasPaidOutLeavesTheAccount() {
    var id = withdraw("40.00");

    settle(id).then().statusCode(200);

    assertThat(Wallets.shown(anna)).isEqualTo("60.00 0.00 60.00");
    var entry = get(Wallets.path(anna) + "/entries").at("/items/0");
    assertThat(entry.path("kind").asText()).isEqualTo("withdrawal");
    assertThat(entry.at("/amount/amount").asText()).isEqualTo("-40.00");
    assertThat(entry.at("/reference/id").asText()).isEqualTo(id);
    mailbox.await(anna.email(), "was paid back");
    isRefused(settle(id), 409, "withdrawal-closed");
    isRefused(fail(id), 409, "withdrawal-closed");
  }

  @Test
  void oneThatFailedReturnsTheMoney() {
    var id = withdraw("40.00");

    fail(id).then().statusCode(200);

    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
    assertThat(get(path(id)).path("failure").asText()).isEqualTo("No such account");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "could not be paid")))
        .contains("No such account");
  }

  @Test
  void oneThatIsTakenInHandCannotBeCancelled() {
    var id =
        Api.json(ask(Map.of("paypal", "anna@example.com")).then().statusCode(201).extract())
            .path("id")
            .asText();

    pickUp(id).then().statusCode(200);

    isRefused(anna.calls().delete(path(id)), 409, "withdrawal-picked-up");
    isRefused(pickUp(id), 409, "withdrawal-picked-up");
    settle(id).then().statusCode(200);
    isRefused(pickUp(id), 409, "withdrawal-closed");
  }

  private static Answer pickUp(String id) {
    return Wallets.post(operator, "/v1/operator/withdrawals/" + id + "/pick-up");
  }

  @Test
  void littleIsPaidBackOnlyWhereItIsAllThereIs() {
    isRefused(Wallets.withdraw(anna, "0.99"), 409, "withdrawal-too-small");
    Wallets.withdraw(anna, "99.50").then().statusCode(201);

    Wallets.withdraw(anna, "0.50").then().statusCode(201);

    assertThat(Wallets.shown(anna)).isEqualTo("100.00 100.00 0.00");
  }

  @Test
  void creditIsNeverPaidOut() {
    Wallets.credit(operator, anna.organisationId(), "50.00").then().statusCode(201);

    var refused = Wallets.withdraw(anna, "100.01");

    isRefused(refused, 409, "balance-insufficient");
    assertThat(Api.json(refused).at("/available/amount").asText()).isEqualTo("100.00");
    Wallets.withdraw(anna, "100.00").then().statusCode(201);
  }

  @Test
  void aWithdrawalAndAChargeThatWantTheSameMoneyDoNotBothGetIt() {
    var answers =
        AtOnce.times(
            16,
            i ->
                i % 2 == 0
                    ? Wallets.withdraw(anna, "60.00").statusCode()
                    : Wallets.charge(operator, anna.organisationId(), "60.00").statusCode());

    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(15);
  }

  @Test
  void ofCancellingSettlingAndFailingAtOnceOneHappens() {
    for (var round = 0; round < 5; round++) {
      var id = withdraw("10.00");

      var answers =
          AtOnce.times(
              9,
              i ->
                  switch (i % 3) {
                    case 0 -> anna.calls().delete(path(id)).statusCode();
                    case 1 -> settle(id).statusCode();
                    default -> fail(id).statusCode();
                  });

      assertThat(answers.stream().filter(each -> each < 300)).hasSize(1);
      assertThat(Wallets.balance(anna).at("/held/amount").asText()).isEqualTo("0.00");
    }
  }

  @Test
  void theSameKeyAsksOnce() {
    var key = Wallets.newKey();

    var answers =
        AtOnce.times(
            20,
            i ->
                anna.calls()
                    .header("Idempotency-Key", key)
                    .body(Wallets.withdrawalOf("40.00"))
                    .post(Wallets.path(anna) + "/withdrawals")
                    .statusCode());

    assertThat(answers).isSubsetOf(201, 409).contains(201);
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 40.00 60.00");
    isRefused(
        anna.calls().body(Wallets.withdrawalOf("1.00")).post(Wallets.path(anna) + "/withdrawals"),
        400,
        "idempotency-key-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CH9400762011623852957",
        "CH930076201162385295",
        "XX9300762011623852957",
        "CH93",
        "CH93007620116238\uFF12957"
      })
  void aWrongIbanIsRefused(String iban) {
    isRefused(ask(Map.of("iban", iban, "holder", "Anna")), 422, "iban-invalid");
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
  }

  @Test
  void whereMoneyWouldComeBackFromIsRefusedBeforehand() {
    isRefused(ask(Map.of("iban", "CH4431999123000889012", "holder", "Anna")), 422, "qr-iban");
    var answer = ask(Map.of("iban", "CH9300762011623852957", "holder", "\u0410\u043D\u043D\u0430"));
    isRefused(answer, 422, "validation-failed");
    assertThat(Api.json(answer).at("/violations/0/message").asText())
        .startsWith("may hold only what Swiss banks take");
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
  }

  @Test
  void aHolderIsKeptAsBanksTakeIt() {
    var destination =
        Map.<String, Object>of("iban", "CH9300762011623852957", "holder", "Zoe\u0308 D\u2019Amico");
    var withdrawal = Api.json(ask(destination).then().statusCode(201).extract());
    assertThat(withdrawal.at("/destination/holder").asText()).isEqualTo("Zo\u00EB D'Amico");
  }

  @Test
  void anIbanIsPastedFromAnywhere() {
    var destination =
        Map.<String, Object>of(
            "iban",
            "\u202ACH93\u00A00076\u202F2011\u200B6238 5295 7\u202C",
            "holder",
            "Anna\u00A0Keller");
    var withdrawal = Api.json(ask(destination).then().statusCode(201).extract());
    assertThat(withdrawal.at("/destination/iban").asText()).isEqualTo("CH9300762011623852957");
    assertThat(withdrawal.at("/destination/holder").asText()).isEqualTo("Anna Keller");
  }

  @Test
  void aDestinationIsOneOfTwo() {
    var iban = "CH9300762011623852957";
    for (Map<String, Object> destination :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("iban", iban),
            Map.of("holder", "Anna"),
            Map.of("iban", iban, "holder", " "),
            Map.of("iban", iban, "holder", "Anna", "paypal", "anna@example.com"))) {
      isRefused(ask(destination), 422, "withdrawal-destination-invalid");
    }
    isRefused(ask(Map.of("paypal", "not an address")), 422, "validation-failed");
    for (var holder : List.of("Anna \uD83D\uDE00", "\u5F20\u4F1F", "Anna\nKeller")) {
      isRefused(ask(Map.of("iban", iban, "holder", holder)), 422, "validation-failed");
    }
    isRefused(ask(Map.of("iban", iban, "holder", "\u00A0")), 422, "withdrawal-destination-invalid");
    ask(Map.of("paypal", "anna@example.com")).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "0.00,CHF,422,amount-not-positive",
    "-1.00,CHF,422,amount-not-positive",
    "1.001,CHF,422,amount-invalid",
    "100.01,CHF,409,balance-insufficient",
    "1.00,EUR,409,balance-insufficient"
  })
  void anAmountThatCannotBeIsRefused(String amount, String currency, int status, String problem) {
    var body = new HashMap<>(Wallets.withdrawalOf("1.00"));
    body.put("amount", Map.of("amount", amount, "currency", currency));

    isRefused(Wallets.post(anna, Wallets.path(anna) + "/withdrawals", body), status, problem);
  }

  @Test
  void thePasswordHasToBeFresh() {
    time.passes(Duration.ofMinutes(6));

    var refused = Wallets.withdraw(anna, "1.00");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).contains("insufficient_user_authentication");
  }

  @Test
  void operatorsLeaveTheirOwnOrganisationsToOthers() {
    Wallets.fill(operator, "10.00");
    var own = Api.json(Wallets.withdraw(operator, "10.00")).path("id").asText();

    isRefused(settle(own), 403, "own-affair");
    isRefused(fail(own), 403, "own-affair");
    isRefused(pickUp(own), 403, "own-affair");
    isRefused(settle(Wallets.newKey()), 404, "not-found");
  }

  private String withdraw(String amount) {
    return Api.json(Wallets.withdraw(anna, amount).then().statusCode(201).extract())
        .path("id")
        .asText();
  }

  private Answer ask(Map<String, Object> destination) {
    var body = new HashMap<>(Wallets.withdrawalOf("1.00"));
    body.put("destination", destination);
    return Wallets.post(anna, Wallets.path(anna) + "/withdrawals", body);
  }

  private static Answer settle(String id) {
    return Wallets.post(operator, "/v1/operator/withdrawals/" + id + "/settle");
  }

  private static Answer fail(String id) {
    return Wallets.post(
        operator, "/v1/operator/withdrawals/" + id + "/fail", Map.of("reason", "No such account"));
  }

  private String path(String id) {
    return Wallets.path(anna) + "/withdrawals/" + id;
  }

  private JsonNode get(String path) {
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
