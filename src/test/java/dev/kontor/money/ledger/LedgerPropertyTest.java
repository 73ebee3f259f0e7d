package dev.kontor.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.WithinService;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Lets jqwik look for something that the ledger gets wrong. */
@KontorTest
@Order(KontorTest.FIRST)
class LedgerPropertyTest {
  @Inject Customers customers;
  @Inject ReconciliationService reconciler;
  @Inject Jdbi jdbi;

  @Test
  void theLedgerHoldsWhatTheModelHolds() {
    LedgerProperties.founders =
        Stream.generate(() -> customers.newPerson().id()).limit(10).toList();

    WithinService.holds(LedgerProperties.class);

    assertThat(reconciler.run().differences()).isEmpty();
    assertThat(sumOfAllPostings()).isZero();
  }

  /** Each posting takes from one account what it gives to another. */
  private long sumOfAllPostings() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(line.amount), 0)::bigint from ledger_posting p
                    cross join lateral (values (p.from_account, -p.amount), (p.to_account, p.amount))
                      as line (account, amount)""")
                .mapTo(Long.class)
                .one());
  }
}
