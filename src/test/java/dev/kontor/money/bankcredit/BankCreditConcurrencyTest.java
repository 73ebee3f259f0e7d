package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often something comes at once, it acts once. */
@KontorTest
class BankCreditConcurrencyTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Credits credits;

  private Person anna;
  private Person sam;
  private Person kim;

  @BeforeEach
  void annaIsACustomer() {
    anna = customers.newPerson();
    sam = operators.newOperator();
    kim = operators.newOperator();
  }

  @AfterEach
  void theLedgerIsRight() {
    var proof = Api.json(sam.calls().get("/v1/operator/ledger/reconciliation"));
    assertThat(proof.toString()).doesNotContain(anna.organisationId().toString());
  }

  @Test
  void fiftyUploadsOfOneFilePayOnce() {
    var invoice = Credits.ordered(anna);
    var paying = Camt.qr(credits.reference(anna, invoice));
    var file =
        Camt.bytes(
            Camt.francs()
                .credit("80.00", Credits.newBankReference(), paying)
                .credit("5.00", Credits.newBankReference(), paying)
                .credit("6.00", Credits.newBankReference(), ""));

    var answers = AtOnce.times(50, i -> Credits.taken(i % 2 == 0 ? sam : kim, file));

    assertThat(answers.stream().mapToInt(each -> number(each, 1)).sum()).isEqualTo(2);
    assertThat(answers.stream().mapToInt(each -> number(each, 2)).sum()).isEqualTo(1);
    assertThat(answers.stream().mapToInt(each -> number(each, 3)).sum()).isEqualTo(147);
    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("14.73 0.00 14.73");
  }

  private static int number(String taken, int place) {
    return Integer.parseInt(taken.split(" ")[place]);
  }

  @Test
  void ofManyDecisionsAtOnceOneCounts() {
    var id = Credits.entered(sam, Credits.credit("12.00", "")).path("id").asText();

    var answers =
        AtOnce.<Answer>times(
            16,
            i ->
                i % 2 == 0
                    ? Credits.assign(
                        i % 4 == 0 ? sam : kim, id, "organisationId", anna.organisationId())
                    : Credits.giveBack(i % 4 == 1 ? sam : kim, id));

    var statuses = answers.stream().map(Answer::statusCode).toList();
    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(15);
    var credit = Api.json(sam.calls().get(Credits.PATH + "/" + id));
    assertThat(Wallets.shown(anna))
        .isEqualTo(
            credit.path("status").asText().equals("assigned")
                ? "12.00 0.00 12.00"
                : "0.00 0.00 0.00");
  }
}
