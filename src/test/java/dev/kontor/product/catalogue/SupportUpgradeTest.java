package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database in which premium support was like any other product is brought up to date. */
class SupportUpgradeTest {
  private static final String BEFORE = "202611291700";

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
  void itIsHadOnceFromNowOnAndNothingIsLost() {
    migrate(BEFORE);
    var twice = UUID.randomUUID();
    var once = UUID.randomUUID();
    var ids =
        jdbi.withHandle(
            handle -> {
              // Organisations aren't what this is about.
              handle.execute("set session_replication_role = replica");
              for (var type : new String[] {"premium_support", "drive"}) {
                handle.execute(
                    "insert into product_type values (?, '{}', 1, true, false, false, false, 0)",
                    type);
              }
              for (var level : new String[] {"plus", "pro", "enterprise", "acme"}) {
                handle.execute(
                    """
                    insert into offer (code, type, names, position, vat_category, version)
                    values (?, 'premium_support', '{}', 1, 'standard', 0)""",
                    "premium_support_" + level);
              }
              return new UUID[] {
                product(handle, twice, "premium_support", "ended", "2025-01-01"),
                product(handle, twice, "premium_support", "active", "2026-02-01"),
                product(handle, twice, "premium_support", "expired", "2026-01-01"),
                product(handle, once, "premium_support", "active", "2026-02-01"),
                product(handle, once, "drive", "active", "2026-02-01"),
                product(handle, once, "drive", "active", "2026-02-01")
              };
            });

    migrate("latest");

    assertThat(single(ids)).containsExactly(false, false, true, true, false, false);
    assertThat(
            texts(
                "select code || ' ' || single || ' ' || coalesce(minimum_months, 0)"
                    + " from product_type order by code"))
        .containsExactly("drive false 0", "premium_support true 6");
    assertThat(
            texts(
                "select code || ' ' || coalesce(support_level, '-') || ' '"
                    + " || coalesce(first_answer_hours, 0) from offer order by code"))
        .containsExactly(
            "premium_support_acme - 0",
            "premium_support_enterprise enterprise 1",
            "premium_support_plus plus 4",
            "premium_support_pro pro 2");
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static UUID product(
      Handle handle, UUID organisation, String type, String status, String created) {
    var id = UUID.randomUUID();
    handle.execute(
        """
        insert into product (organisation_id, id, type, name, status, anchor_day, auto_renewal,
          attributes, created_at, version)
        values (?, ?, ?, 'Support', ?, 1, false, '{}', cast(? as timestamptz), 0)""",
        organisation,
        id,
        type,
        status,
        created);
    return id;
  }

  private static List<Boolean> single(UUID... ids) {
    return Arrays.stream(ids)
        .map(
            id ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery("select single from product where id = ?")
                            .bind(0, id)
                            .mapTo(Boolean.class)
                            .one()))
        .toList();
  }

  private static List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
