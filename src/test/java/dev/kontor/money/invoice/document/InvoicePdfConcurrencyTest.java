package dev.kontor.money.invoice.document;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who asks at once for a file that isn't made yet gets the same bytes as everybody. */
@KontorTest
class InvoicePdfConcurrencyTest {
  @Inject Customers customers;
  @Inject Sales sales;

  @Test
  void allGetTheSameBytes() {
    var anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    var invoice = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));
    var path = "/v1/organisations/" + anna.organisationId() + "/invoices/" + invoice.id() + "/pdf";

    var answers = AtOnce.times(8, each -> anna.calls().get(path));

    assertThat(answers).extracting(Answer::statusCode).containsOnly(200);
    assertThat(answers.stream().map(each -> Arrays.hashCode(each.asByteArray())).distinct())
        .hasSize(1);
    assertThat(answers).extracting(each -> each.header("ETag")).doesNotContainNull();
  }
}
