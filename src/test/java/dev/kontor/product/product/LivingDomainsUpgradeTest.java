package dev.kontor.product.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** A database in which a domain was in several organisations is brought up to date. */
class LivingDomainsUpgradeTest {
  private static final String BEFORE = "202611271330";

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
  void theOldestHasTheNameAndNothingIsLost() {
    migrate(BEFORE);
    var ids =
        jdbi.withHandle(
            handle -> {
              // Organisations aren't what this is about.
              handle.execute("set session_replication_role = replica");
              handle.execute(
                  "insert into product_type values ('domain', '{}', 1, true, false, false, true, 0)");
              handle.execute(
                  "insert into product_type values ('drive', '{}', 2, true, false, false, false, 0)");
              return new UUID[] {
                product(handle, "domain", "twice.ch", "active", "2026-02-01"),
                product(handle, "domain", "Twice.ch", "cancelled", "2026-01-01"),
                product(handle, "domain", "twice.ch", "ended", "2025-01-01"),
                product(handle, "domain", "twice.ch", "ended", "2025-06-01"),
                product(handle, "domain", "once.ch", "active", "2026-01-01"),
                product(handle, "drive", "twice.ch", "active", "2024-01-01")
              };
            });

    migrate("latest");

    assertThat(domainName(ids[0])).isNull();
    assertThat(domainName(ids[1])).isEqualTo("twice.ch");
    assertThat(domainName(ids[2])).isEqualTo("twice.ch");
    assertThat(domainName(ids[3])).isEqualTo("twice.ch");
    assertThat(domainName(ids[4])).isEqualTo("once.ch");
    assertThat(domainName(ids[5])).isNull();
    assertThat(count("select count(*) from product")).isEqualTo(ids.length);

    var domains = new LivingDomainQueries(jdbi, List.of());
    assertIsTaken(domains, "once.ch");
    end(ids[1]);
    assertIsTaken(domains, "twice.ch");
    end(ids[0]);
    domains.requireFree("twice.ch");
  }

  private static void assertIsTaken(LivingDomainQueries domains, String name) {
    assertThatThrownBy(() -> domains.requireFree(name)).hasMessage("domain-name-taken");
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
      Handle handle, String type, String name, String status, String created) {
    var id = UUID.randomUUID();
    handle.execute(
        """
        insert into product (organisation_id, id, type, name, status, term_start, anchor_day,
          auto_renewal, attributes, created_at, version)
        values (gen_random_uuid(), ?, ?, ?, ?, date '2026-01-01', 1, false, '{}',
          cast(? as timestamptz), 0)""",
        id,
        type,
        name,
        status,
        created);
    return id;
  }

  private static String domainName(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(domain_name, '') from product where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .map(each -> each.isEmpty() ? null : each)
                .one());
  }

  private static int count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private static void end(UUID id) {
    jdbi.useHandle(
        handle -> handle.execute("update product set status = 'ended' where id = ?", id));
  }
}
