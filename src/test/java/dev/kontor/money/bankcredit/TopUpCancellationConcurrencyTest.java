package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Transfers come for top-ups that their customers cancel, before, afterwards and meanwhile. */
@KontorTest
class TopUpCancellationConcurrencyTest {
  private static final int ROUNDS = 15;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Credits credits;

  private String awaited(Person anna) {
    return Api.json(Wallets.topUp(anna, "20.00", "bank_transfer").then().statusCode(201).extract())
        .path("id")
        .asText();
  }

  private static int cancel(Person anna, String topUp) {
    return anna.calls().delete(Wallets.path(anna) + "/top-ups/" + topUp).statusCode();
  }

  @Test
  void whatComesLaterIsTakenAllTheSame() {
    var anna = customers.newPerson();
    var topUp = awaited(anna);
    var reference = credits.reference(anna, Kind.TOP_UP, UUID.fromString(topUp));
    assertThat(cancel(anna, topUp)).isEqualTo(204);

    var credit = Credits.entered(operators.somebody(), Credits.credit("20.00", reference));

    assertThat(Credits.shown(credit)).isEqualTo("matched topped_up nothing");
    assertThat(Wallets.shown(anna)).isEqualTo("20.00 0.00 20.00");
    assertThat(cancel(anna, topUp)).isEqualTo(409);
    operators.booksAreClean();
  }

  @Test
  void itIsTakenOnceWhicheverIsFirst() {
    var anna = customers.newPerson();
    var sam = operators.somebody();
    for (int round = 1; round <= ROUNDS; round++) {
      var topUp = awaited(anna);
      var reference = credits.reference(anna, Kind.TOP_UP, UUID.fromString(topUp));

      var statuses =
          AtOnce.times(
              4,
              i ->
                  i == 0
                      ? Wallets.post(sam, Credits.PATH, Credits.credit("20.00", reference))
                          .statusCode()
                      : cancel(anna, topUp));

      assertThat(statuses).containsOnlyOnce(201);
      assertThat(statuses.stream().filter(each -> each == 204).count()).isLessThanOrEqualTo(1);
      assertThat(Wallets.shown(anna)).startsWith(round * 20 + ".00 0.00");
    }
    operators.booksAreClean();
  }
}
