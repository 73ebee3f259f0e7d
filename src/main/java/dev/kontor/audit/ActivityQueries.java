package dev.kontor.audit;

import dev.kontor.audit.ActivitySeals.Opened;
import dev.kontor.platform.http.QueryId;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  private final ActivitySeals seals;

  ActivityQueries(Jdbi jdbi, ActivitySeals seals) {
    this.jdbi = jdbi;
    this.seals = seals;
  }

  /** Entries of one owner in a period: {@code from} is included, {@code to} isn't. */
  record Selection(
      ActivityLog log,
      UUID owner,
      @Nullable String kind,
      @Nullable UUID actor,
      @Nullable UUID subject,
      Instant from,
      Instant to) {
    static Selection of(ActivityLog log, UUID owner, ActivityFilter filter, Instant oldest) {
      return new Selection(
          log,
          owner,
          filter.kind,
          QueryId.parse(filter.actor, "actor"),
          QueryId.parse(filter.subject, "subject"),
          filter.fromOr(oldest),
          filter.toOr(LATEST));
    }

    static Selection of(ActivityLog log, UUID owner, ActivityFilter filter) {
      return of(log, owner, filter, EARLIEST);
    }
  }

  /** One more than the limit, where there are more. The keys of all come by one more statement. */
  List<ActivityEntry> list(Selection selection, Cursor after, int limit) {
    var stored =
        jdbi.withHandle(
            handle -> query(handle, selection, after, limit + 1).mapTo(StoredEntry.class).list());
    var opened = seals.open(selection.log(), stored);
    return IntStream.range(0, stored.size())
        .mapToObj(i -> entry(stored.get(i), opened.get(i)))
        .toList();
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
        selection
            .log()
            .sql(
                """
                select %s from <log> a
                where <owner> = :owner and (created_at, id) < (:created, :id)
                  and created_at >= :from and created_at < :to %s
                order by created_at desc, id desc limit :limit"""
                    .formatted(
                        StoredEntry.COLUMNS,
                        (selection.kind() == null ? "" : "and (kind = :kind or kind like :kinds)")
                            + (selection.actor() == null ? "" : " and actor_id = :actor")
                            + (selection.subject() == null ? "" : " and subject_id = :subject")));
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

  private static ActivityEntry entry(StoredEntry row, Opened opened) {
    var actor = opened.actor();
    // Kept, but where the provider's staff sit is nothing to their customers.
    var isOperators = row.actorKind().equals("operator");
    return new ActivityEntry(
        row.id(),
        row.kind(),
        new ActivityEntry.Actor(
            row.actorKind(),
            row.actorId(),
            row.actorName().isEmpty() ? actor.name() : row.actorName(),
            actor.apiToken()),
        new ActivityEntry.Subject(row.subjectType(), row.subjectId(), opened.subject().label()),
        opened.subject().before(),
        opened.subject().after(),
        isOperators ? "" : actor.address(),
        isOperators ? "" : actor.device(),
        row.reference(),
        row.createdAt());
  }
}
