package dev.kontor.product.term;

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

/** A database in which products had one term in columns of their own is brought up to date. */
class TermsUpgradeTest {
  private static final String BEFORE = "202611290531";

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
  void eachProductHasItsTermAndNothingWasPaidForIt() {
    migrate(BEFORE);
    var organisation = UUID.randomUUID();
    var month = UUID.randomUUID();
    var endless = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          // Organisations aren't what this is about.
          handle.execute("set session_replication_role = replica");
          handle.execute(
              "insert into product_type values ('drive', '{}', 1, true, false, false, false, 0)");
          handle.execute(
              "insert into offer values ('drive_team', 'drive', '{}', 1, 'standard', 0)");
          product(handle, organisation, month, "'drive_team', 'P1M', '2027-02-28', '2027-03-31'");
          product(handle, organisation, endless, "null, null, '2026-11-29', null");
        });

    migrate("latest");

    assertThat(
            rows(
                """
                select concat_ws(' ', product_id, starts_on, ends_on, previous_ends_on, offer,
                  period, order_line_id, currency, created_at at time zone 'UTC')
                from product_term order by starts_on"""))
        .containsExactly(
            endless + " 2026-11-29 2026-11-26 09:00:00",
            month + " 2027-02-28 2027-03-31 drive_team P1M 2026-11-26 09:00:00");
    assertThat(
            rows(
                """
                select distinct concat_ws(' ', net, tax, paid_external, paid_from_paid_in,
                  paid_from_credit, paid_by_upgrade, on_account) from product_term"""))
        .containsExactly("0 0 0 0 0 0 0");
    assertThat(rows("select concat_ws(' ', organisation_id) from product_term_span"))
        .containsExactly(organisation.toString(), organisation.toString());
    assertThat(rows("select anchor_day || ' ' || version from product order by anchor_day"))
        .containsExactly("29 3", "31 3");
    assertThat(
            rows(
                """
                select column_name from information_schema.columns
                where table_name = 'product' and column_name ~ 'term_'"""))
        .isEmpty();
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  /** With an offer, a period and a term. */
  private static void product(Handle handle, UUID organisation, UUID id, String term) {
    handle.execute(
        """
        insert into product (organisation_id, id, type, name, status, offer, period, term_start,
          term_end, anchor_day, auto_renewal, attributes, created_at, version)
        select ?, ?, 'drive', 'Drive', 'active', t.offer, t.period, cast(t.start as date),
          cast(t.ends as date), case when t.ends is null then 29 else 31 end, false, '{}',
          timestamptz '2026-11-26 09:00Z', 3
        from (values (%s)) t (offer, period, start, ends)"""
            .formatted(term),
        organisation,
        id);
  }

  private static List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
