package dev.kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.KontorTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is only ever added to is neither changed nor emptied, table or partition. */
@KontorTest
class AppendOnlyTest {
  /** By its trigger that refuses changes; partitions have it from their table. */
  private static final String APPEND_ONLY =
      """
      select distinct t.tgrelid::regclass::text
      from pg_trigger t join pg_proc f on f.oid = t.tgfoid
      where f.proname = 'refuse_change'""";

  @Inject Jdbi jdbi;

  @Test
  void allOfThemAreKnown() {
    assertThat(appendOnly())
        .contains(
            "organisation_activity",
            "organisation_activity_link",
            "user_activity",
            "user_activity_0",
            "user_activity_13",
            "user_activity_link",
            "user_activity_link_13",
            "ledger_transaction",
            "ledger_posting",
            "invoice",
            "invoice_line",
            "invoice_tax",
            "invoice_payment",
            "invoice_set_aside",
            "invoice_pdf",
            "invoice_erased",
            "transfer_reference",
            "vat_check")
        .hasSize(15 + 2 * 14);
  }

  @Test
  void noneIsEmptied() {
    for (var table : appendOnly()) {
      for (var truncate : List.of("truncate ", "truncate only ")) {
        if (table.matches("user_activity(_link)?") && truncate.contains("only")) {
          continue; // PostgreSQL knows no such thing of a table with partitions
        }
        assertRefused(truncate + table + " cascade");
      }
    }
  }

  /** Also for partitions that migrations to come make. */
  @Test
  void eachRefusesWithTriggersThatAlwaysFire() {
    var unguarded =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select name from (%s) kept (name)
                        where 2 > (select count(distinct f.proname)
                                   from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                                   where t.tgrelid = name::regclass and t.tgenabled = 'A'
                                     and f.proname like 'refuse_%%')"""
                            .formatted(APPEND_ONLY))
                    .mapTo(String.class)
                    .list());

    assertThat(unguarded).isEmpty();
  }

  @Test
  void norByEmptyingWhatTheyReferTo() {
    assertRefused("truncate ledger_account cascade");
  }

  private List<String> appendOnly() {
    return jdbi.withHandle(handle -> handle.createQuery(APPEND_ONLY).mapTo(String.class).list());
  }

  private void assertRefused(String statement) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
        .as(statement)
        .hasMessageContaining("append-only");
  }
}
