package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of what came before, the status tells as much, and so does what went to the prepaid account. */
class BankCreditUpgradeTest {
  private static final String BEFORE = "202611300910";
  private static final UUID ORGANISATION = UUID.randomUUID();
  private static final UUID INVOICE = UUID.randomUUID();

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
  void eachHasTheStatusThatItWouldHaveToday() {
    migrate(BEFORE);
    jdbi.useHandle(
        handle -> {
          // Invoices and payments aren't what this is about, but for what they took.
          handle.execute("set session_replication_role = replica");
          credit(handle, "exact", 7027, "booked", "paid", false);
          paid(handle, INVOICE, payment("exact"), 7027);
          credit(handle, "over", 8000, "booked", "paid", false);
          paid(handle, INVOICE, payment("over"), 7000);
          paid(handle, INVOICE, payment("over"), 27);
          // What a credit note gave back of it doesn't count.
          paid(handle, UUID.randomUUID(), payment("over"), 500);
          credit(handle, "part", 7026, "booked", "part", false);
          credit(handle, "needless", 7027, "booked", "to_prepaid", false);
          credit(handle, "top-up", 5000, "booked", "topped_up", false);
          credit(handle, "said", 1200, "booked", "to_prepaid", true);
          credit(handle, "said-part", 1300, "booked", "part", true);
          credit(handle, "waits", 500, "unknown", null, false);
          credit(handle, "back", 600, "returned", null, true);
          credit(handle, "undone", -700, "listed", null, false);
        });

    migrate("latest");

    assertThat(
            rows(
                """
                select concat_ws(' ', bank_reference, status, outcome, to_prepaid)
                from bank_credit order by created_at"""))
        .containsExactly(
            "exact matched paid",
            "over matched paid 973",
            "part partly_matched part 7026",
            "needless matched to_prepaid 7027",
            "top-up matched topped_up",
            "said assigned to_prepaid 1200",
            "said-part assigned part 1300",
            "waits unknown",
            "back returned",
            "undone reversed");
  }

  private static UUID payment(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static void credit(
      Handle handle,
      String name,
      long amount,
      String status,
      @Nullable String outcome,
      boolean isDecided) {
    handle.execute(
        """
        insert into bank_credit (id, kind, account, amount, currency, booked_on, bank_reference,
          status, why, organisation_id, invoice_id, payment_id, outcome, created_at, entered_by,
          from_file, decided_by, decided_at)
        select gen_random_uuid(), case when t.amount < 0 then 'reversal' else 'credit' end,
          'CH5604835012345678009', t.amount, 'CHF', date '2026-11-27', t.name, t.status,
          case when t.status = 'unknown' then 'reference' end, ?, ?,
          case when t.outcome is not null then t.payment end, t.outcome, clock_timestamp(),
          gen_random_uuid(), false, case when t.decided then gen_random_uuid() end,
          case when t.decided then now() end
        from (values (cast(? as text), cast(? as bigint), cast(? as text), cast(? as text),
          cast(? as uuid), cast(? as boolean))) t (name, amount, status, outcome, payment, decided)
        """,
        ORGANISATION,
        INVOICE,
        name,
        amount,
        status,
        outcome,
        payment(name),
        isDecided);
  }

  private static void paid(Handle handle, UUID invoice, UUID payment, long amount) {
    handle.execute(
        """
        insert into invoice_payment (organisation_id, invoice_id, number, kind, amount, net, tax,
          entry_id, payment_id, paid_at)
        select ?, t.invoice, (select count(*) from invoice_payment p where p.invoice_id = t.invoice),
          'external', t.amount, t.amount, 0, gen_random_uuid(), ?, now()
        from (values (cast(? as uuid), cast(? as bigint))) t (invoice, amount)""",
        ORGANISATION,
        payment,
        invoice,
        amount);
  }

  private static List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
