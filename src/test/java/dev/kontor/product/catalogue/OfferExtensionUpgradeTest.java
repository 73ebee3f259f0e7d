package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Offers of before they named an extension get the one that they were named after. */
class OfferExtensionUpgradeTest {
  private static final String BEFORE = "202611290510";

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
  void anOfferOfDomainsIsForTheExtensionInItsCode() {
    migrate(BEFORE);
    jdbi.useHandle(
        handle -> {
          for (var name : List.of("ch", "uk", "co.uk", "hosting")) {
            handle.execute("insert into domain_extension values (?, '2100-01-01', 30)", name);
          }
          type(handle, "domain", true);
          type(handle, "web", false);
          offer(handle, "domain", "domain_ch");
          offer(handle, "domain", "domain_co_uk");
          offer(handle, "domain", "domain_zz");
          offer(handle, "domain", "domain_for_ch");
          offer(handle, "domain", "ch");
          offer(handle, "web", "web_hosting");
        });

    migrate("latest");

    assertThat(extensions())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "domain_ch", "ch",
                "domain_co_uk", "co.uk",
                "domain_zz", "none",
                "domain_for_ch", "none",
                "ch", "none",
                "web_hosting", "none"));
    for (var wrong : List.of("", "CH", ".ch", "ch.", "a_b")) {
      assertThatThrownBy(() -> rename(wrong)).hasMessageContaining("ck_offer_extension");
    }
    rename("xn--zckzah.example");
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static void type(Handle handle, String code, boolean domain) {
    handle.execute(
        "insert into product_type values (?, '{}', 1, true, false, false, ?, 0)", code, domain);
  }

  private static void offer(Handle handle, String type, String code) {
    handle.execute("insert into offer values (?, ?, '{}', 1, 'standard', 0)", code, type);
  }

  private static Map<String, String> extensions() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select code, coalesce(extension, 'none') as extension from offer")
                .setMapKeyColumn("code")
                .setMapValueColumn("extension")
                .collectInto(new GenericType<Map<String, String>>() {}));
  }

  private static void rename(String extension) {
    jdbi.useHandle(
        handle ->
            handle.execute("update offer set extension = ? where code = 'domain_ch'", extension));
  }
}
