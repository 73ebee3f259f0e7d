package dev.kontor.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.WithinService;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Lets jqwik look for something that invoices and credit notes get wrong. */
@KontorTest
class InvoicePropertyTest {
  @Inject Customers customers;
  @Inject InvoiceWitnessQueries witness;

  @Test
  void invoicesHoldWhatTheModelHolds() {
    InvoiceProperties.anna = customers.newPerson();

    WithinService.holds(InvoiceProperties.class);

    assertThat(witness.disagreements(10)).isEmpty();
  }
}
