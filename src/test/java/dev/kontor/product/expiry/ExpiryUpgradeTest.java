package dev.kontor.product.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a database with domains, what is due around their ends is scheduled. */
class ExpiryUpgradeTest {
  private static final String BEFORE = "202611292010";

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
  void eachOrganisationHasATaskForEachDayOnWhichSomethingIsDue() {
    migrate(BEFORE);
    var zurich = UUID.randomUUID();
    var today = LocalDate.now(ZoneOffset.UTC);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into product_type values ('domain', '{}', 1, true, false, false, true, 0)");
          handle.execute(
              "insert into product_type values ('drive', '{}', 2, true, false, false, false, 0)");
          organisation(handle, zurich, "Europe/Zurich");
          product(handle, zurich, "domain", "active", today.plusDays(62));
          product(handle, zurich, "domain", "active", today.plusDays(62));
          product(handle, zurich, "domain", "cancelled", today.plusDays(20));
          product(handle, zurich, "domain", "active", today.minusDays(3));
          product(handle, zurich, "domain", "active", null);
          product(handle, zurich, "domain", "registering", today.plusDays(70));
          product(handle, zurich, "domain", "ended", today.plusDays(90));
          product(handle, zurich, "drive", "active", today.plusDays(90));
        });

    migrate("latest");

    assertThat(
            rows(
                """
                select concat_ws(' ', task_name, task_instance,
                  to_char(execution_time at time zone
                    case task_name when 'expire-domains' then 'UTC' else 'Europe/Zurich' end,
                    'YYYY-MM-DD HH24:MI'))
                from scheduled_task where task_name in ('tell-of-domains', 'expire-domains')
                order by execution_time"""))
        .containsExactly(
            task("expire-domains", zurich, today.minusDays(3), "00:00"),
            task("tell-of-domains", zurich, today.plusDays(2), "09:00"),
            task("tell-of-domains", zurich, today.plusDays(13), "09:00"));
  }

  private static String task(String name, UUID organisation, LocalDate day, String time) {
    return String.join(" ", name, organisation.toString(), day.toString(), day.toString(), time);
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
      Handle handle, UUID organisation, String type, String status, @Nullable LocalDate paidUntil) {
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
