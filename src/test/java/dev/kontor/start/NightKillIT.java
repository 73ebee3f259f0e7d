package dev.kontor.start;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, and now and then its PostgreSQL, are killed again and again in the night in which
 * products renew by themselves. In the end each was renewed once, and what was charged is billed.
 */
class NightKillIT {
  private static final int EACH = 10;
  private static final int ORGANISATIONS =
      Math.max(1, Integer.getInteger("kontor.kill.products", 100) / EACH);
  private static final int KILLS = Integer.getInteger("kontor.kill.kills", 2);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_NANOS = 20_000_000;
  private static final String PREPAID = "prepaid";

  private static final String ORDERED =
      "select count(distinct becomes_id) from customer_order_line where kind = 'renewal'";

  private static final String NOT_ONCE =
      """
      select count(*) from product p where organisation_id in (%s) and 1 <> (
        select count(*) from product_term t where t.organisation_id = p.organisation_id
          and t.product_id = p.id and t.order_line_id is not null)""";

  /** What a kill kept from a card is tried otherwise: it may be several orders. */
  private static final String UNBILLED =
      """
      select (select sum(net + tax) from product_term where organisation_id in (%1$s))
        - (select sum(total) from invoice where order_id is not null and organisation_id in (%1$s))""";

  /** So that a kill finds work: each product takes a while to be ordered. */
  private static final String UNHURRIED =
      """
      create function take_a_while() returns trigger language plpgsql as
      'begin perform pg_sleep(0.05); return new; end';
      create trigger unhurried before insert on customer_order_line
        for each row execute function take_a_while()""";

  private static final String OUTCOMES =
      """
      select string_agg(n || ' orders ' || status, ', ' order by status) from (
        select status, count(*) as n from customer_order where kind = 'automatic_renewal'
        group by status) o""";

  @TempDir Path data;

  private final List<UUID> organisations = new ArrayList<>();
  private PackagedService service;
  private Teller teller;

  @Test
  void eachProductIsRenewedOnce() throws Exception {
    var begin = System.nanoTime();
    PackagedService.shareUnpackedPostgres(data);
    try {
      start();
      teller = new Teller(service);
      teller.enrol();
      teller.signIn();
      var day = LocalDate.ofInstant(teller.now(), ZoneOffset.UTC).plusDays(1);
      for (var i = 0; i < ORGANISATIONS; i++) {
        open(i, day);
      }
      Postmaster.of(data).change(UNHURRIED);
      var ordered = new ArrayList<Long>();
      fallAsleep(day);
      for (var kill = 1; kill <= KILLS; kill++) {
        ordered.add(killAfter((long) ORGANISATIONS * EACH * kill / (KILLS + 1), kill % 3 == 0));
        startAnew();
      }
      assertThat(ordered.get(0)).as("still at work").isLessThan((long) ORGANISATIONS * EACH);
      service.ready();
      teller.isAt(service);
      wakeUp();
      prove();
      var took = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      System.out.printf(
          "%d products, killed when so many were ordered: %s, %s, %d s%n",
          ORGANISATIONS * EACH, ordered, tell(OUTCOMES), took);
    } finally {
      service.close();
    }
  }

  private void start() throws IOException {
    startAnew();
    service.ready();
  }

  /** Work goes on before it answers. */
  private void startAnew() throws IOException {
    service = PackagedService.start(FreePorts.next(), KillIT.environment(data));
  }

  /** In turn from prepaid, by a card, by a slow one, by both, and by what a failed card leaves. */
  private void open(int number, LocalDate day) throws Exception {
    var id = teller.newOrganisation("Hut " + number);
    organisations.add(id);
    switch (number % 5) {
      case 0 -> {
        teller.topUp(id, "500.00");
        prefer(id, false, PREPAID);
      }
      case 1 -> prefer(id, false, card(id, "sandbox:success"));
      case 2 -> prefer(id, false, card(id, "sandbox:pending-success"));
      case 3 -> {
        teller.topUp(id, "20.00");
        prefer(id, true, PREPAID, card(id, "sandbox:success"));
      }
      default -> {
        teller.topUp(id, "500.00");
        prefer(id, false, card(id, "sandbox:declined"), PREPAID);
      }
    }
    assertThat(tell(RenewingProducts.made(id, EACH, day.plusDays(1)))).isEqualTo("" + EACH);
    tell(
        """
        with task as (
          insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
          values ('renewal-day', '%1$s %2$s',
            timestamp '%2$s 08:00' at time zone 'Europe/Zurich', false, 1) returning 1)
        select count(*) from task"""
            .formatted(id, day));
  }

  private String card(UUID organisation, String token) throws IOException {
    var card = Map.<String, Object>of("type", "card", "token", token);
    return teller.make(path(organisation, "payment-methods"), card).path("id").asText();
  }

  private void prefer(UUID organisation, boolean isSplit, String... sources) throws IOException {
    var wanted = Map.<String, Object>of("sources", List.of(sources), "splitPrepaid", isSplit);
    teller.put(path(organisation, "payment-preferences"), wanted);
  }

  private static String path(UUID organisation, String below) {
    return "/v1/organisations/" + organisation + "/" + below;
  }

  /** The moment of the attempts comes; nobody waits for what happens then. */
  private void fallAsleep(LocalDate day) throws IOException {
    var moment = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    var asleep = service;
    CompletableFuture.runAsync(
        () -> {
          try {
            Teller.moveTo(asleep, moment);
          } catch (IOException killed) {
            // As it was meant.
          }
        });
  }

  /** How many products were ordered by then. */
  private long killAfter(long count, boolean isDatabaseToo) throws Exception {
    await(count + " ordered products", () -> ordered() >= count);
    var ordered = ordered();
    if (isDatabaseToo) {
      Postmaster.of(data).kill();
    }
    service.kill();
    return ordered;
  }

  /** A busy computer takes long to start a service, and to catch up. */
  private static void await(String what, BooleanSupplier isSo) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not in time: " + what).isLessThan(deadline);
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Nothing is known of it while the database starts. */
  private long ordered() {
    try {
      return Long.parseLong(tell(ORDERED));
    } catch (IOException | SQLException | NoSuchElementException starting) {
      return 0;
    }
  }

  /** Slow cards pay; and later attempts find nothing to be renewed. */
  private void wakeUp() throws Exception {
    teller.signIn();
    await("the end of the work that is due", this::isNothingDue);
    teller.timePasses();
    teller.timePasses();
    for (var day = 0; day < 7; day++) {
      Teller.moveTo(service, teller.now().plus(Duration.ofDays(1)));
    }
  }

  private boolean isNothingDue() {
    try {
      var due = "select count(*) from scheduled_task where execution_time <= '%s'";
      return tell(due.formatted(teller.now())).equals("0");
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void prove() throws Exception {
    var ours = organisations.stream().map(each -> "'" + each + "'").collect(joining(", "));
    assertThat(tell(NOT_ONCE.formatted(ours))).as("not renewed once").isEqualTo("0");
    assertThat(OrderProof.contradictions(Postmaster.of(data), ours)).isEmpty();
    assertThat(tell(ChargeProof.sql(ours))).isEqualTo("");
    assertThat(tell(UNBILLED.formatted(ours))).as("sold, not billed").isEqualTo("0");
    teller.signIn();
    var proof = teller.getAsOperator("/v1/operator/ledger/reconciliation");
    assertThat(proof.path("differenceCount").asInt(-1)).as(proof.toString()).isZero();
  }

  /** A busy computer may break a connection off before it is there. */
  private String tell(String sql) throws IOException, SQLException {
    try {
      return Postmaster.of(data).tell(sql);
    } catch (SQLException broken) {
      LockSupport.parkNanos(POLL_NANOS);
      return Postmaster.of(data).tell(sql);
    }
  }
}
