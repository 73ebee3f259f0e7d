package dev.kontor.start;

import dev.kontor.account.session.NewSigningKeys;
import dev.kontor.support.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Several processes on one database and at one time, of which some are killed and started again.
 */
final class Fleet implements AutoCloseable {
  /** What counts as running of a killed process is taken up by others after half an hour. */
  private static final Duration TAKEN_UP_AFTER = Duration.ofMinutes(35);

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration STILL = Duration.ofSeconds(2);
  private static final long POLL_NANOS = 20_000_000;

  private static final String DUE =
      "select count(*) from scheduled_task where execution_time <= '%s'";

  /** Changes whenever somebody works. */
  private static final String WORK =
      """
      select count(*) filter (where not picked) || ' waiting '
        || coalesce(string_agg(task_name || task_instance || version, ' '
             order by task_name, task_instance), '')
      from scheduled_task where execution_time <= '%s'""";

  private final Path data;
  private final SharedClock clock;
  private final EmbeddedPostgres postgres;
  private final String signingKeys = NewSigningKeys.generate();
  private final Map<String, PackagedService> living = new ConcurrentSkipListMap<>();
  private final List<PackagedService> all = new ArrayList<>();
  private final String printed;

  Fleet(Path data, int count) throws IOException {
    this.data = data;
    clock = new SharedClock(data);
    postgres = EmbeddedPostgres.builder().setPort(FreePorts.next()).start();
    start("instance-0").ready();
    printed = all.get(0).output();
    for (var i = 1; i < count; i++) {
      start("instance-" + i);
    }
    living.values().forEach(PackagedService::ready);
  }

  private PackagedService start(String name) throws IOException {
    var service = PackagedService.start(FreePorts.next(), environment(name));
    all.add(service);
    living.put(name, service);
    return service;
  }

  private Map<String, String> environment(String name) {
    var environment = new HashMap<String, String>();
    environment.put("JAVA_TOOL_OPTIONS", clock.option(name));
    environment.put("KONTOR_DATA_DIR", data.resolve("data-of-" + name).toString());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
    environment.put("KONTOR_SCHEDULING_THREADS", "4");
    environment.put("KONTOR_SCHEDULING_POLLING_INTERVAL", "PT0.1S");
    environment.put("KONTOR_DEMONSTRATION", Boolean.toString(all.isEmpty()));
    environment.put("KONTOR_ENCRYPTION_KEYS", "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    environment.put("KONTOR_TOKENS_SIGNING_KEYS", signingKeys);
    environment.put("KONTOR_PAYMENT_SANDBOX", "true");
    environment.put("KONTOR_PAYMENT_SANDBOX_SECRET", "the same for all of them");
    environment.put("KONTOR_PREPAID_PAYOUT_NAME", "Provider");
    environment.put("KONTOR_PREPAID_PAYOUT_IBAN", "CH9300762011623852957");
    environment.put("KONTOR_LIMITS_CALLS_COUNT", KillIT.NEVER_MET);
    return environment;
  }

  Set<String> names() {
    return living.keySet();
  }

  /** What the first one printed at its start. */
  String printed() {
    return printed;
  }

  Instant now() {
    return clock.now();
  }

  void moveTo(Instant instant) throws IOException {
    clock.moveTo(instant, names());
  }

  /** Time goes by, and all that is due then is done. */
  void passes(Duration time) throws IOException {
    clock.pass(time, names());
    settle();
  }

  /**
   * Asks one of them, and the next one where that is killed, or where the database still works on
   * what a killed one had begun; what moves money comes with a key.
   *
   * @param first whom to ask first
   */
  HttpResponse<String> send(
      int first, String method, String path, String json, Map<String, String> headers)
      throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var i = first; ; i++) {
      var services = List.copyOf(living.values());
      var isLate = System.nanoTime() > deadline;
      try {
        var answer = services.get(i % services.size()).send(method, path, json, headers);
        if (isLate || !answer.body().contains("/problems/idempotency-key-in-use")) {
          return answer;
        }
      } catch (IOException killed) {
        if (isLate) {
          throw killed;
        }
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  void kill(String name) throws InterruptedException {
    living.remove(name).kill();
  }

  /** Starts killed ones again, who take up what they had begun. */
  void startAgain(Set<String> names) throws IOException {
    awaitStandstill();
    clock.pass(TAKEN_UP_AFTER, names());
    for (var each : names) {
      start(each);
    }
    living.values().forEach(PackagedService::ready);
    settle();
  }

  /** All that is left to be done was begun by those who were killed. */
  private void awaitStandstill() {
    var seen = new String[] {""};
    var since = new long[] {System.nanoTime()};
    await(
        "a standstill",
        () -> {
          var work = tell(WORK.formatted(now()));
          if (!work.equals(seen[0])) {
            seen[0] = work;
            since[0] = System.nanoTime();
          }
          return work.startsWith("0 ") && System.nanoTime() - since[0] > STILL.toNanos();
        });
  }

  /** Waits until nothing is left to be done. */
  void settle() {
    await("the end of the work that is due", () -> tell(DUE.formatted(now())).equals("0"));
  }

  /** A busy computer takes long. */
  private void await(String what, BooleanSupplier isSo) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in time: " + what + " " + tell(WORK.formatted(now())));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  String tell(String sql) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** What all of them found to be wrong with themselves, those who were killed too. */
  List<String> complaints() {
    return all.stream()
        .flatMap(each -> each.output().lines())
        .filter(each -> each.contains(" ERROR ") || each.contains("Unhandled exception"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    living.values().forEach(PackagedService::close);
    postgres.close();
  }
}
