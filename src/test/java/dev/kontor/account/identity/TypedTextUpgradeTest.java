package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.access.invitation.V202611290014__invitation_domains_of_addresses;
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

/** A database with names and addresses as they were typed is brought up to date. */
class TypedTextUpgradeTest {
  private static final String BEFORE = "202611282033";

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
  void namesAreCleanedAndAddressesFoundInAnySpelling() {
    migrate(BEFORE);
    jdbi.useHandle(
        handle -> {
          // Organisations aren't what this is about.
          handle.execute("set session_replication_role = replica");
          user(handle, "zoë@münchen.example", "Zoe\u0308\u00A0Lou\u2011Ann\u200E ");
          user(handle, "anna@alpenglück.ch", "Anna");
          user(handle, "anna@xn--alpenglck-w9a.ch", "Anna again");
          user(handle, "bea@example.com", "Bea");
          invitation(handle, "zoë@münchen.example", "{\"everything\": true, \"grants\": null}");
          invitation(handle, "bea@example.com", "{\"everything\": true}");
          invitation(handle, "carl@example.com", "{\"grants\": [{\"productType\": \"drive\"}]}");
          invitation(handle, "eva@example.com", null);
        });

    migrate("latest");

    assertThat(texts("select first_name from user_account order by first_name"))
        .containsExactly("Anna", "Anna again", "Bea", "Zoë Lou-Ann");
    assertThat(texts("select email_key from user_account"))
        .containsExactlyInAnyOrder(
            "zoë@xn--mnchen-3ya.example",
            "anna@alpenglück.ch",
            "anna@xn--alpenglck-w9a.ch",
            "bea@example.com");
    assertThat(texts("select email_key from invitation")).contains("zoë@xn--mnchen-3ya.example");
    assertThat(texts("select coalesce(access ->> 'grants', '') from invitation order by email_key"))
        .containsExactly("[]", "[{\"productType\": \"drive\"}]", "", "[]");
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .javaMigrations(
            new V202611290013__identity_domains_of_addresses(),
            new V202611290014__invitation_domains_of_addresses())
        .target(target)
        .load()
        .migrate();
  }

  private static void user(Handle handle, String key, String firstName) {
    handle.execute(
        """
        insert into user_account (id, email, email_key, password_hash, first_name, last_name,
          language, time_zone, created_at, confirmed_at, version)
        values (?, ?, ?, 'none', ?, 'Keller', 'de', 'UTC', now(), now(), 0)""",
        UUID.randomUUID(),
        key,
        key,
        firstName);
  }

  private static void invitation(Handle handle, String key, String access) {
    handle.execute(
        """
        insert into invitation (id, organisation_id, email, email_key, role, accounting, language,
          status, token_hash, invited_by, created_at, expires_at, version, access)
        values (?, ?, ?, ?, 'collaborator', false, 'de', 'open', sha256(?::bytea), ?, now(), now(), 0,
          cast(? as jsonb))""",
        UUID.randomUUID(),
        UUID.randomUUID(),
        key,
        key,
        key.getBytes(),
        UUID.randomUUID(),
        access);
  }

  private static List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
