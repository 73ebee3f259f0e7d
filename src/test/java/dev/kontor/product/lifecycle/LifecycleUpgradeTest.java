package dev.kontor.product.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a database with products, what is due around their ends is scheduled. */
class LifecycleUpgradeTest {
  private static final String BEFORE = "202611291331";

  private static EmbeddedPostgres postgres;
  private static Jdbi jdbi;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    jdbi = Jdbi.create(postgres.getPostgresDatabase());
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void eachOrganisationHasATaskForEachDayBeforeProductsEnd() {
    migrate(BEFORE);
    var zurich = UUID.randomUUID();
    var helsinki = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into product_type values ('domain', '{}', 1, true, false, false, true, 0)");
          handle.execute(
              "insert into product_type values ('drive', '{}', 2, true, false, false, false, 0)");
          organisation(handle, zurich, "Europe/Zurich");
          organisation(handle, helsinki, "Europe/Helsinki");
          product(handle, zurich, "drive", "active", "2027-03-29");
          product(handle, zurich, "drive", "active", "2027-03-29");
          product(handle, zurich, "drive", "active", "2020-01-01");
          product(handle, zurich, "drive", "active", null);
          product(handle, zurich, "drive", "ended", "2027-05-01");
          product(handle, zurich, "domain", "active", "2027-06-01");
          product(handle, helsinki, "drive", "expired", "2027-03-28");
        });

    migrate("latest");

    assertThat(
            rows(
                """
                select concat_ws(' ', task_name, task_instance,
                  to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), picked, version)
                from scheduled_task where task_name = 'tell-of-ends' order by execution_time"""))
        .containsExactly(
            "tell-of-ends " + helsinki + " 2027-03-27 2027-03-27 07:00 f 1",
            "tell-of-ends " + zurich + " 2027-03-28 2027-03-28 07:00 f 1");
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static void organisation(Handle handle, UUID id, String zone) {
    handle.execute(
        """
        insert into organisation (id, name, type, country, created_at, version, language, time_zone)
        values (?, 'Alpenglück', 'company', 'CH', timestamptz '2026-11-26 09:00Z', 0, 'de', ?)""",
        id,
        zone);
  }

  private static void product(
      Handle handle, UUID organisation, String type, String status, String paidUntil) {
    handle.execute(
        """
        insert into product (organisation_id, id, type, name, status, anchor_day, auto_renewal,
          attributes, created_at, version, paid_until)
        values (?, gen_random_uuid(), ?, 'Product', ?, 1, false, '{}',
          timestamptz '2026-11-26 09:00Z', 0, cast(? as date))""",
        organisation,
        type,
        status,
        paidUntil);
  }

  private static List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
