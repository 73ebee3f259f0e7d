package dev.kontor.money.prepaid.staffentry;

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
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators give and take on prepaid accounts. */
@KontorTest
class OperatorStaffEntryResourceTest {
  private static Person operator;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void annaHasMoneyAndCredit() {
    operator = operators.somebody();
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    Wallets.credit(operator, anna.organisationId(), "30.00").then().statusCode(201);
  }

  @Test
  void creditIsSpentFirst() {
    assertThat(shown()).isEqualTo("130.00 30.00");
    mailbox.await(anna.email(), "Credit for");

    charge("20.00");
    assertThat(shown()).isEqualTo("110.00 10.00");

    charge("20.00");
    assertThat(shown()).isEqualTo("90.00 0.00");
  }

  @Test
  void moreThanThereIsIsRefused() {
    var refused = Wallets.charge(operator, anna.organisationId(), "130.01");

    isRefused(refused, 409, "balance-insufficient");
    assertThat(Api.json(refused).at("/available/amount").asText()).isEqualTo("130.00");
    assertThat(shown()).isEqualTo("130.00 30.00");
  }

  @Test
  void refundsGoBackToWhereTheMoneyCameFrom() {
    var charge = charge("50.00");
    assertThat(shown()).isEqualTo("80.00 0.00");

    refund(charge, "15.00").then().statusCode(201);
    assertThat(shown()).isEqualTo("95.00 0.00");
    assertThat(entries().at("/items/0/reference/kind").asText()).isEqualTo("credit_note");
    refund(charge, "15.00").then().statusCode(201);
    assertThat(shown()).isEqualTo("110.00 10.00");
    isRefused(refund(charge, "20.01"), 409, "refund-too-high");
    refund(charge, "20.00").then().statusCode(201);

    assertThat(shown()).isEqualTo("130.00 30.00");
    isRefused(refund(charge, "0.01"), 409, "refund-too-high");
    isRefused(reverse(charge), 409, "entry-not-reversible");
    mailbox.await(anna.email(), "back on the prepaid account");
  }

  @Test
  void refundsAtOnceNeverExceedTheCharge() {
    var charge = charge("50.00");

    var answers = AtOnce.times(12, i -> refund(charge, "10.00").statusCode());

    assertThat(Collections.frequency(answers, 201)).isEqualTo(5);
    assertThat(shown()).isEqualTo("130.00 30.00");
  }

  @Test
  void aChargeAndACreditAreUndoneOnce() {
    var charge = charge("50.00");

    var answers = AtOnce.times(6, i -> reverse(charge).statusCode());

    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(shown()).isEqualTo("130.00 30.00");
    isRefused(refund(charge, "1.00"), 409, "refund-too-high");
    var credit = entries().at("/items/2/id").asText();
    reverse(credit).then().statusCode(201);
    assertThat(shown()).isEqualTo("100.00 0.00");
    mailbox.await(anna.email(), "was undone");
  }

  @Test
  void whatCannotBeUndoneIsRefused() {
    var topUp = entries().at("/items/1/id").asText();
    isRefused(reverse(topUp), 409, "entry-not-reversible");
    isRefused(refund(topUp, "1.00"), 409, "refund-too-high");
    isRefused(reverse(Wallets.newKey()), 422, "entry-unknown");
    isRefused(refund(Wallets.newKey(), "1.00"), 422, "entry-unknown");
    var others = customers.newPerson();
    Wallets.fill(others, "10.00");
    var theirs =
        Api.json(Wallets.charge(operator, others.organisationId(), "1.00")).path("id").asText();
    isRefused(reverse(theirs), 422, "entry-unknown");
    var withdrawal = Api.json(Wallets.withdraw(anna, "10.00")).path("id").asText();
    Wallets.post(operator, "/v1/operator/withdrawals/" + withdrawal + "/settle")
        .then()
        .statusCode(200);
    var paidOut = entries().at("/items/0/id").asText();
    isRefused(refund(paidOut, "1.00"), 409, "refund-too-high");
    isRefused(reverse(paidOut), 409, "entry-not-reversible");
    var spent = entries().at("/items/1/id").asText();
    charge("120.00");
    isRefused(reverse(spent), 409, "balance-insufficient");
  }

  @ParameterizedTest
  @CsvSource({
    "credits,0.00,CHF,amount-not-positive",
    "credits,-1.00,CHF,amount-not-positive",
    "credits,1000000.01,CHF,amount-out-of-limits",
    "credits,1.00,EUR,currency-mismatch",
    "credits,1.005,CHF,amount-invalid",
    "charges,0.00,CHF,amount-not-positive",
    "charges,1000000.01,CHF,amount-out-of-limits"
  })
  void anAmountThatCannotBeIsRefused(String what, String amount, String currency, String problem) {
    var money = Map.of("amount", amount, "currency", currency);
    var body =
        what.equals("credits")
            ? Map.<String, Object>of("amount", money, "kind", "goodwill", "reason", "Sorry")
            : Map.<String, Object>of("amount", money, "reason", "Help");

    isRefused(Wallets.staff(operator, anna.organisationId(), what, body), 422, problem);
    assertThat(shown()).isEqualTo("130.00 30.00");
  }

  @Test
  void operatorsLeaveTheirOwnOrganisationsAlone() {
    isRefused(Wallets.credit(operator, operator.organisationId(), "1.00"), 403, "own-affair");
    isRefused(Wallets.charge(operator, operator.organisationId(), "1.00"), 403, "own-affair");
    isRefused(
        Wallets.credit(operator, java.util.UUID.fromString(Wallets.newKey()), "1.00"),
        404,
        "not-found");
  }

  @Test
  void allChargesOfADayAreToldByOneMail() {
    charge("10.00");
    charge("5.50");

    time.passesWithItsWork("P2D");

    var mail = mailbox.await(anna.email(), "Charges to the prepaid account");
    assertThat(Mailbox.text(mail)).contains("2 ×").contains("15.50");
    assertThat(
            mailbox.of(anna.email()).stream()
                .filter(each -> subject(each).startsWith("Charges to")))
        .hasSize(1);
  }

  private static String subject(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private String charge(String amount) {
    var answer = Wallets.charge(operator, anna.organisationId(), amount);
    return Api.json(answer.then().statusCode(201).extract()).path("id").asText();
  }

  private Answer refund(String entryId, String amount) {
    return Wallets.staff(
        operator,
        anna.organisationId(),
        "refunds",
        Map.of("entryId", entryId, "amount", Wallets.chf(amount), "reason", "Less work"));
  }

  private Answer reverse(String entryId) {
    return Wallets.staff(
        operator,
        anna.organisationId(),
        "reversals",
        Map.of("entryId", entryId, "reason", "By mistake"));
  }

  private JsonNode entries() {
    return Api.json(anna.calls().get(Wallets.path(anna) + "/entries"));
  }

  /** The balance, and the credit in it. */
  private String shown() {
    var balance = Wallets.balance(anna);
    return balance.at("/balance/amount").asText() + " " + balance.at("/credit/amount").asText();
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
