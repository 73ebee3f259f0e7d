package dev.kontor.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.http.QueryId;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
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
  record Selection(
      Log log,
      UUID owner,
      @Nullable String kind,
      @Nullable UUID actor,
      @Nullable UUID subject,
      Instant from,
      Instant to) {
    static Selection of(Log log, UUID owner, ActivityFilter filter, Instant oldest) {
      return new Selection(
          log,
          owner,
          filter.kind,
          QueryId.parse(filter.actor, "actor"),
          QueryId.parse(filter.subject, "subject"),
          filter.fromOr(oldest),
          filter.toOr(LATEST));
    }

    static Selection of(Log log, UUID owner, ActivityFilter filter) {
      return of(log, owner, filter, EARLIEST);
    }
  }

  /** One more than the limit, where there are more. */
  List<ActivityEntry> list(Selection selection, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            query(handle, selection, after, limit + 1).mapTo(Row.class).map(this::entry).list());
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
                (selection.kind() == null ? "" : "and (kind = :kind or kind like :kinds)")
                    + (selection.actor() == null ? "" : " and actor_id = :actor")
                    + (selection.subject() == null ? "" : " and subject_id = :subject"));
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
    if (selection.actor() != null) {
      query.bind("actor", selection.actor());
    }
    if (selection.subject() != null) {
      query.bind("subject", selection.subject());
    }
    return query;
  }

  private record Row(
      UUID id,
      String kind,
      @Nested("actor_") ActivityEntry.Actor actor,
      @Nested("subject_") ActivityEntry.Subject subject,
      String before,
      String after,
      String address,
      String device,
      @Nullable String reference,
      Instant createdAt) {}

  private ActivityEntry entry(Row row) {
    try {
      // Kept, but where the provider's staff sit is nothing to their customers.
      var isOperators = row.actor().kind().equals("operator");
      return new ActivityEntry(
          row.id(),
          row.kind(),
          row.actor(),
          row.subject(),
          json.readTree(row.before()),
          json.readTree(row.after()),
          isOperators ? "" : row.address(),
          isOperators ? "" : row.device(),
          row.reference(),
          row.createdAt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
