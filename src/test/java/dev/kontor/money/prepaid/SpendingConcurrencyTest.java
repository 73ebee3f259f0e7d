package dev.kontor.money.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import dev.kontor.support.Wire;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many spend one wallet at once, over HTTP: not a centime more than there is. */
@KontorTest
class SpendingConcurrencyTest {
  private static final int THREADS = 64;
  private static final int STEPS = 1000;

  @Inject Customers customers;
  @Inject Operators operators;

  @Test
  void exactlyAsManyStepsSucceedAsThereIsMoneyFor() {
    var operator = operators.somebody();
    var anna = customers.newPerson();
    Wallets.fill(anna, "1000.00");

    var succeeded = AtOnce.times(THREADS, i -> spendUntilRefused(operator, anna));

    assertThat(succeeded.stream().mapToInt(Integer::intValue).sum()).isEqualTo(STEPS);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    assertThat(sequences(anna)).isEqualTo(IntStream.rangeClosed(1, STEPS + 1).boxed().toList());
    var proof = Api.json(operator.calls().get("/v1/operator/ledger/reconciliation"));
    assertThat(proof.path("differenceCount").asInt()).as(proof.toString()).isZero();
  }

  private static int spendUntilRefused(Person operator, Person anna) {
    var call =
        new Wire.Request("POST", Wallets.staffPath(anna.organisationId()) + "/charges")
            .bearer(operator.accessToken())
            .body(
                "application/json",
                "{\"amount\": {\"amount\": \"1.00\", \"currency\": \"CHF\"}, \"reason\": \"Step\"}");
    var succeeded = 0;
    while (true) {
      var answer = call.header("Idempotency-Key", Wallets.newKey()).send();
      if (answer.statusCode() != 201) {
        assertThat(answer.json().path("type").asText())
            .as(answer.toString())
            .isEqualTo("/problems/balance-insufficient");
        return succeeded;
      }
      succeeded++;
    }
  }

  private static List<Integer> sequences(Person anna) {
    var lines =
        anna.calls().get(Wallets.path(anna) + "/entries.csv").asString().lines().skip(1).toList();
    return lines.stream().map(each -> Integer.valueOf(each.split(",")[0])).sorted().toList();
  }
}
