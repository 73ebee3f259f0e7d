package dev.kontor.money.prepaid.staffentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Others are asked about a customer before the transaction of a charge begins. */
@KontorTest
class PreparedTest {
  @Inject Customers customers;
  @Inject Operators operators;

  @Test
  void aChargeIsPreparedOutsideOfItsTransaction() {
    var anna = customers.newPerson();
    Wallets.fill(anna, "10.00");

    Wallets.charge(operators.somebody(), anna.organisationId(), "1.00").then().statusCode(201);

    assertThat(NotedDocuments.notes(anna.organisationId()))
        .containsExactly("prepared", "charged in a transaction");
  }
}
