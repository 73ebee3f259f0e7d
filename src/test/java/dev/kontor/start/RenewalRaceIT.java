package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.account.session.NewSigningKeys;
import dev.kontor.support.AtOnce;
import dev.kontor.support.FreePorts;
import dev.kontor.support.Letters;
import dev.kontor.support.Wallets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one database renew products by themselves, each by four schedulers, while four
 * people renew the same: each goes on for one term, and is charged once.
 */
class RenewalRaceIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RENEWED = "renewed";
  private static final int PRODUCTS = 200;

  /** Of all products for a month, with its tax, in minor units. */
  private static final long TOTAL = 140_530;

  private static final int ROUNDS = Integer.getInteger("kontor.race.rounds", 2);

  /** More than both processes take up at once. */
  private static final int ATTEMPTS = 16;

  private static final String PROOF =
      """
      with renewal as (select * from customer_order where kind <> 'cart')
      select (select count(*) from product p where name like 'Site %' and 1 = (
                select count(*) from product_term t where t.product_id = p.id and t.period = 'P1M'))
        || ' products, ' || count(*) filter (where status = 'paid') || ' paid and '
        || count(*) filter (where status <> 'paid') || ' other orders, '
        || sum(net + tax) || ' ordered, '
        || (select sum(total) from invoice where order_id in (select id from renewal))
        || ' billed, '
        || (select sum(t.net + t.tax) from product_term t join customer_order_line l
              on l.id = t.order_line_id where l.kind = 'renewal') || ' in terms'
      from renewal""";

  private static final String ATTEMPTED =
      "select count(*) from scheduled_task where task_name = 'renewal-attempt'";

  private static final String RUNNING = ATTEMPTED + " and picked";

  private static final String SITES =
      """
      select string_agg(id::text, ',') from product
      where name like 'Site %%' and paid_until = '%s'""";

  private static final String ENTRUST =
      """
      with changed as (
        update membership set role = 'administrator'
        where user_id = (select id from user_account where email = 'eva@agentur.example')
        returning 1)
      select count(*) from changed""";

  private static final List<String> PEOPLE =
      List.of(
          DemonstrationCallers.ANNA,
          "lea@alpenglueck.example",
          DemonstrationCallers.MARCO,
          "eva@agentur.example");

  @TempDir Path data;

  private final String signingKeys = NewSigningKeys.generate();
  private final List<PackagedService> services = new ArrayList<>();
  private EmbeddedPostgres postgres;
  private DemonstrationCallers callers;
  private UUID organisation;
  private int byPeople;

  @BeforeEach
  void startBoth() throws Exception {
    postgres = EmbeddedPostgres.builder().setPort(FreePorts.next()).start();
    for (var name : List.of("one", "other")) {
      services.add(PackagedService.start(FreePorts.next(), environment(name)).ready());
    }
    callers = new DemonstrationCallers(services.get(0));
    organisation =
        UUID.fromString(tell("select id from organisation where name = 'Alpenglück GmbH'"));
    tell(ENTRUST);
    var credit =
        Map.of("amount", Wallets.chf("99000.00"), "kind", "promotional", "reason", "Welcome");
    var credited =
        post(0, DemonstrationCallers.SAM, Wallets.staffPath(organisation) + "/credits", credit);
    assertThat(credited.statusCode()).as(credited.body()).isEqualTo(201);
    for (var each : PEOPLE) {
      callers.token(each);
    }
  }

  private Map<String, String> environment(String name) {
    return Map.of(
        "KONTOR_DATA_DIR",
        data.resolve(name).toString(),
        "QUARKUS_DATASOURCE_JDBC_URL",
        postgres.getJdbcUrl("postgres", "postgres"),
        "KONTOR_SCHEDULING_THREADS",
        "4",
        "KONTOR_SCHEDULING_POLLING_INTERVAL",
        "PT0.1S",
        "KONTOR_DEMONSTRATION",
        Boolean.toString(services.isEmpty()),
        "KONTOR_ENCRYPTION_KEYS",
        "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "KONTOR_TOKENS_SIGNING_KEYS",
        signingKeys);
  }

  @AfterEach
  void stopBoth() throws IOException {
    services.forEach(PackagedService::close);
    postgres.close();
  }

  @Test
  void eachProductIsRenewedOnceAndChargedOnce() throws Exception {
    for (var round = 1; round <= ROUNDS; round++) {
      var end = LocalDate.now(ZoneOffset.UTC).plusDays(2);
      tell(RenewingProducts.made(organisation, PRODUCTS, end));
      var body = renewal(end);
      attempt(end);
      if (round % 2 == 0) {
        Letters.awaitThat("an attempt that runs", () -> count(RUNNING) > 0);
      }

      var outcomes = AtOnce.times(PEOPLE.size(), person -> renew(person, body));

      assertThat(outcomes)
          .isSubsetOf(RENEWED, "409 /problems/already-renewed", "409 /problems/renewal-pending");
      byPeople += Collections.frequency(outcomes, RENEWED);
      Letters.awaitThat("the end of all attempts", () -> count(ATTEMPTED) == 0);
      isRenewedOnce(round, outcomes);
      System.out.printf("Round %d: %s%n", round, outcomes);
    }
  }

  /** Attempts that are due now, in both processes. */
  private void attempt(LocalDate end) throws SQLException {
    tell(
        """
        with task as (
          insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
          select 'renewal-attempt', '%s %s 0 ' || gen_random_uuid(), now(), false, 1
          from generate_series(1, %d) returning 1)
        select count(*) from task"""
            .formatted(organisation, end.minusDays(1), ATTEMPTS));
  }

  private int count(String sql) {
    try {
      return Integer.parseInt(tell(sql));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Object> renewal(LocalDate end) throws Exception {
    var ids = tell(SITES.formatted(end)).split(",");
    assertThat(ids).hasSize(PRODUCTS);
    var items =
        List.of(ids).stream()
            .map(id -> Map.of("productId", id, "termEnd", end.toString(), "period", "P1M"))
            .toList();
    var preview = post(0, DemonstrationCallers.ANNA, path() + "/preview", Map.of("items", items));
    return Map.of(
        "items",
        items,
        "expectedTotal",
        JSON.readTree(preview.body()).path("total"),
        "prepaidAll",
        true);
  }

  /** What came of it. */
  private String renew(int person, Map<String, Object> body) {
    try {
      var answer = post(person % services.size(), PEOPLE.get(person), path(), body);
      return answer.statusCode() == 201
          ? RENEWED
          : answer.statusCode() + " " + JSON.readTree(answer.body()).path("type").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path() {
    return "/v1/organisations/" + organisation + "/renewals";
  }

  private HttpResponse<String> post(
      int service, String email, String path, Map<String, Object> body) throws IOException {
    return services
        .get(service)
        .send(
            "POST",
            path,
            JSON.writeValueAsString(body),
            Map.of(
                "Authorization",
                "Bearer " + callers.token(email),
                "Idempotency-Key",
                Wallets.newKey()));
  }

  private void isRenewedOnce(int rounds, List<String> outcomes) throws Exception {
    assertThat(tell(PROOF))
        .as(outcomes.toString())
        .isEqualTo(
            "%d products, %d paid and 0 other orders, %3$d ordered, %3$d billed, %3$d in terms"
                .formatted(rounds * PRODUCTS, rounds, rounds * TOTAL));
    assertThat(tell("select count(*) from customer_order where kind = 'renewal'"))
        .as("renewed by people")
        .isEqualTo(Integer.toString(byPeople));
    var proof =
        services
            .get(1)
            .send(
                "GET",
                "/v1/operator/ledger/reconciliation",
                "",
                Map.of("Authorization", "Bearer " + callers.token(DemonstrationCallers.SAM)));
    assertThat(JSON.readTree(proof.body()).path("differenceCount").asInt(-1))
        .as(proof.body())
        .isZero();
    for (var each : services) {
      assertThat(each.output()).doesNotContain("Unhandled exception").doesNotContain("ERROR");
    }
  }

  private String tell(String sql) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
