package dev.kontor.support;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts the rows of the tables that calls write to. */
@Singleton
public class RowCounts {
  /**
   * Written in the background, by refusals too, or by who reads first: limits, mails, what the
   * owner is told, files of documents.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "flyway_schema_history",
          "invoice_pdf",
          "scheduled_task",
          "throttle",
          "outgoing_mail",
          "refused_sign_in",
          "password_reset_request",
          "security_mail",
          "security_notice",
          "user_activity",
          "organisation_activity_head",
          "organisation_activity_link",
          "user_activity_head",
          "user_activity_link");

  private static final String END_OF_LOG = "select pg_current_wal_insert_lsn()::text";

  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      order by c.relname""";

  private final Jdbi jdbi;
  private @Nullable String query;
  private @Nullable String countedAt;
  private @Nullable Map<String, Object> counts;

  RowCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * How many rows each table has. All are counted anew only where anything at all was written
   * since: the end of the write-ahead log tells.
   */
  public synchronized Map<String, Object> counts() {
    return jdbi.withHandle(
        handle -> {
          var end = handle.createQuery(END_OF_LOG).mapTo(String.class).one();
          if (!end.equals(countedAt)) {
            counts = handle.createQuery(query(handle)).mapToMap().one();
            countedAt = end;
          }
          return counts;
        });
  }

  private String query(Handle handle) {
    if (query == null) {
      query =
          handle.createQuery(TABLES).mapTo(String.class).stream()
              .filter(table -> !LEFT_OUT.contains(table))
              .map(table -> "(select count(*) from " + table + ") as " + table)
              .collect(Collectors.joining(", ", "select ", ""));
    }
    return query;
  }
}
