package dev.kontor.start;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The service, and its PostgreSQL, are killed while money moves and carts are ordered. What was
 * acknowledged is there once, and what wasn't is there once when it was repeated.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {
  private static final int ROUNDS = Integer.getInteger("kontor.kill.rounds", 2);
  private static final int ORGANISATIONS = 6;
  private static final int LATEST_MILLIS = 1000;

  /** One computer makes the calls of many. */
  static final String NEVER_MET = "1000000";

  @TempDir Path data;

  private final Books books = new Books();
  private final List<UUID> organisations = new ArrayList<>();
  private PackagedService service;
  private Teller teller;

  @Test
  void noMoneyIsLostOrMovedTwice() throws Exception {
    var begin = System.nanoTime();
    PackagedService.shareUnpackedPostgres(data);
    try {
      start();
      open();
      for (var round = 0; round < ROUNDS; round++) {
        teller.signIn();
        books.add(callAndKill(round % 2 == 0));
        start();
        teller.isAt(service);
        books.repeatUnanswered(teller);
        compare();
      }
    } finally {
      service.close();
    }
    var took = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    System.out.printf("%d rounds, %s, %d s%n", ROUNDS, books, took);
  }

  private void start() throws IOException {
    service = PackagedService.start(FreePorts.next(), environment(data));
    service.ready();
  }

  static Map<String, String> environment(Path data) {
    return Map.of(
        "KONTOR_DATA_DIR",
        data.toString(),
        "KONTOR_OPERATOR_EMAIL",
        Teller.OPERATOR,
        "KONTOR_OPERATOR_PASSWORD",
        Teller.OPERATOR_PASSWORD,
        "KONTOR_TEST_CLOCK",
        "true",
        "KONTOR_LIMITS_CALLS_COUNT",
        NEVER_MET,
        "KONTOR_PREPAID_WITHDRAWAL_MINIMUM",
        "0",
        "KONTOR_LIMITS_SHARED_CODE_ACCOUNT_COUNT",
        NEVER_MET,
        "KONTOR_BOUNDS_ORGANISATIONS_OF_USER",
        NEVER_MET,
        "KONTOR_BOUNDS_OPEN_CARTS_OF_ORGANISATION",
        NEVER_MET,
        "KONTOR_BOUNDS_PENDING_ORDERS_OF_ORGANISATION",
        NEVER_MET);
  }

  private void open() throws Exception {
    for (var each : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(Postmaster.of(data).tell("show " + each)).as(each).isEqualTo("on");
    }
    teller = new Teller(service);
    teller.enrol();
    teller.signIn();
    for (var i = 0; i < ORGANISATIONS; i++) {
      organisations.add(teller.newOrganisation("Hut " + i));
    }
    teller.timePasses();
  }

  /** Where PostgreSQL is killed the service fails all calls until it is started again. */
  private List<MoneyCall> callAndKill(boolean isService) throws Exception {
    var clients = new Clients(teller, organisations);
    clients.goOnFor(Duration.ofMillis(ThreadLocalRandom.current().nextInt(LATEST_MILLIS)));
    if (!isService) {
      Postmaster.of(data).kill();
      clients.calls();
    }
    service.kill();
    return clients.calls();
  }

  private void compare() throws Exception {
    for (var each : organisations) {
      books.compare(teller, each);
    }
    var ours = organisations.stream().map(each -> "'" + each + "'").collect(joining(", "));
    assertThat(OrderProof.contradictions(Postmaster.of(data), ours)).isEmpty();
    // In the demonstration another amount came than was asked for, and waits for somebody.
    var unsettled =
        "select count(*) from payment where status in ('created', 'pending')"
            + " and organisation_id in (%s)".formatted(ours);
    assertThat(Postmaster.of(data).tell(unsettled)).isEqualTo("0");
    var gaps =
        "select coalesce((select sum(last) from invoice_counter), 0)"
            + " - (select count(*) from invoice)";
    assertThat(Postmaster.of(data).tell(gaps)).as("numbers without documents").isEqualTo("0");
    var proof = teller.getAsOperator("/v1/operator/ledger/reconciliation");
    assertThat(proof.path("differenceCount").asInt(-1)).as(proof.toString()).isZero();
  }
}
