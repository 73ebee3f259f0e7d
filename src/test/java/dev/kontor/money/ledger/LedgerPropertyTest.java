package dev.kontor.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import net.jqwik.engine.JqwikTestEngine;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

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
    var found = new SummaryGeneratingListener();
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());

    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(LedgerProperties.class))
            .configurationParameter("jqwik.database", "target/jqwik-database")
            .build(),
        found);

    var summary = found.getSummary();
    var report = new StringWriter();
    summary.printFailuresTo(new PrintWriter(report), 30);
    assertThat(summary.getTestsSucceededCount()).as(report.toString()).isEqualTo(1);
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
