package dev.kontor.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads activity logs, newest first. */
@Singleton
class ActivityQueries {
  private static final int PORTION = 500;

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Cursor.LAST.created();

  private final Jdbi jdbi;
  private final ObjectMapper json;

  ActivityQueries(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** Whose log. */
  enum Log {
    ORGANISATION("organisation_activity", "organisation_id"),
    USER("user_activity", "user_id");

    private final String table;
    private final String owner;

    Log(String table, String owner) {
      this.table = table;
      this.owner = owner;
    }
  }

  /** Entries of one owner in a period: {@code from} is included, {@code to} isn't. */
  record Selection(Log log, UUID owner, @Nullable String kind, Instant from, Instant to) {
    static Selection of(Log log, UUID owner, ActivityFilter filter, Instant oldest) {
      return new Selection(log, owner, filter.kind, filter.fromOr(oldest), filter.toOr(LATEST));
    }

    static Selection of(Log log, UUID owner, ActivityFilter filter) {
      return of(log, owner, filter, EARLIEST);
    }
  }

  /** One more than the limit, where there are more. */
  List<ActivityEntry> list(Selection selection, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            query(handle, selection, after, limit + 1).map((row, context) -> read(row)).list());
  }

  /**
   * Gives all entries one after the other, at constant memory. Each portion is a read of its own,
   * so that a slow reader holds no connection.
   */
  void each(Selection selection, Consumer<ActivityEntry> consumer) {
    var after = Cursor.LAST;
    List<ActivityEntry> portion;
    do {
      portion = list(selection, after, PORTION - 1);
      portion.forEach(consumer);
      if (!portion.isEmpty()) {
        var last = portion.get(portion.size() - 1);
        after = new Cursor(last.createdAt(), last.id());
      }
    } while (portion.size() == PORTION);
  }

  private static Query query(Handle handle, Selection selection, Cursor after, int limit) {
    var sql =
        """
        select * from %s
        where %s = :owner and (created_at, id) < (:created, :id)
          and created_at >= :from and created_at < :to %s
        order by created_at desc, id desc limit :limit"""
            .formatted(
                selection.log().table,
                selection.log().owner,
                selection.kind() == null ? "" : "and (kind = :kind or kind like :kinds)");
    var query =
        handle
            .createQuery(sql)
            .bind("owner", selection.owner())
            .bind("created", after.created())
            .bind("id", after.id())
            .bind("from", selection.from())
            .bind("to", selection.to())
            .bind("limit", limit);
    if (selection.kind() != null) {
      query.bind("kind", selection.kind());
      query.bind("kinds", selection.kind().replaceAll("([\\\\%_])", "\\\\$1") + ".%");
    }
    return query;
  }

  private ActivityEntry read(ResultSet row) throws SQLException {
    try {
      // Kept, but where the provider's staff sit is nothing to their customers.
      var isOperators = row.getString("actor_kind").equals("operator");
      return new ActivityEntry(
          row.getObject("id", UUID.class),
          row.getString("kind"),
          new ActivityEntry.Actor(
              row.getString("actor_kind"),
              row.getObject("actor_id", UUID.class),
              row.getString("actor_name")),
          new ActivityEntry.Subject(
              row.getString("subject_type"),
              row.getObject("subject_id", UUID.class),
              row.getString("subject_label")),
          json.readTree(row.getString("before")),
          json.readTree(row.getString("after")),
          isOperators ? "" : row.getString("address"),
          isOperators ? "" : row.getString("device"),
          row.getString("reference"),
          row.getTimestamp("created_at").toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
