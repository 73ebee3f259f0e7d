package dev.kontor.support;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts the rows of the tables that calls write to, and tells which of them were written. */
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

  /** Of which some columns are written by whatever is called, or by who only reads. */
  private static final Set<String> TOUCHED = Set.of("api_token", "session", "activity_linking");

  private static final String END_OF_LOG = "select pg_current_wal_insert_lsn()::text";

  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      order by c.relname""";

  private static final String WRITTEN_TO_SOMEBODY =
      """
      , (select count(*) from outgoing_mail) as outgoing_mail
      , (select count(*) from user_activity where user_id = :user) as user_activity""";

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

  /**
   * What changes with each row that is written, updates included: the sum of the transactions that
   * wrote the rows of each table. Also how many mails there are, and entries about a user.
   */
  public Map<String, Object> writes(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    each(handle, "coalesce(sum(xmin::text::bigint), 0)", TOUCHED)
                        + WRITTEN_TO_SOMEBODY)
                .bind("user", userId)
                .mapToMap()
                .one());
  }

  private String query(Handle handle) {
    if (query == null) {
      query = each(handle, "count(*)", Set.of());
    }
    return query;
  }

  private static String each(Handle handle, String total, Set<String> leftOut) {
    return handle.createQuery(TABLES).mapTo(String.class).stream()
        .filter(table -> !LEFT_OUT.contains(table) && !leftOut.contains(table))
        .map(table -> "(select " + total + " from " + table + ") as " + table)
        .collect(Collectors.joining(", ", "select ", ""));
  }
}
