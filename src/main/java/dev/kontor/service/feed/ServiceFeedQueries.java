package dev.kontor.service.feed;

import dev.kontor.platform.database.Notifications;
import dev.kontor.platform.database.Waiters;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Reads a service's feed, in the order of the transactions that caused the events; and waits for
 * more. An event is told once all transactions that began before its own have ended: none slips in
 * behind a cursor that was given already.
 */
@Singleton
class ServiceFeedQueries implements Notifications.Listener {
  private static final String PAGE =
      """
      select transaction_id as transaction, id, sealed_event from service_event
      where service_id = :serviceId
        and (transaction_id, id) > (cast(cast(:transaction as text) as xid8), :id)
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction_id, id limit :limit""";

  /** Another transaction may keep an event back that was heard of: look again after so long. */
  private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(500);

  private final Jdbi jdbi;
  private final ServiceEvents events;
  private final Cursors cursors;
  private final Waiters waiters = new Waiters();

  ServiceFeedQueries(Jdbi jdbi, ServiceEvents events, Cursors cursors) {
    this.jdbi = jdbi;
    this.events = events;
    this.cursors = cursors;
  }

  private record Row(@Nested FeedPlace place, byte[] sealedEvent) {}

  /** The events after a place; where there are none, the first that come within so many seconds. */
  Uni<FeedPage> read(UUID serviceId, PageRequest page, int seconds) {
    var list = list(serviceId);
    return read(serviceId, after(serviceId, page), page.limit(), Duration.ofSeconds(seconds))
        .map(
            rows ->
                new FeedPage(
                    rows.stream().map(this::open).toList(),
                    rows.isEmpty()
                        ? page.after()
                        : cursors.write(list, rows.get(rows.size() - 1).place().text())));
  }

  /** How far a service has taken its feed in, by what it asks for; empty where it begins anew. */
  Optional<FeedPlace> takenIn(UUID serviceId, PageRequest page) {
    return page.after() == null ? Optional.empty() : Optional.of(after(serviceId, page));
  }

  private FeedPlace after(UUID serviceId, PageRequest page) {
    return FeedPlace.parse(cursors.read(list(serviceId), page, FeedPlace.START));
  }

  private static String list(UUID serviceId) {
    return "events of " + serviceId;
  }

  private Uni<List<Row>> read(UUID serviceId, FeedPlace after, int limit, Duration left) {
    // Waits before it looks: what happens between the two isn't missed.
    var slice = left.compareTo(LOOKS_AGAIN_AFTER) < 0 ? left : LOOKS_AGAIN_AFTER;
    var waiter = waiters.add(serviceId, slice);
    var rows = rows(serviceId, after, limit);
    if (!rows.isEmpty() || left.isZero()) {
      waiter.complete(true);
      return Uni.createFrom().item(rows);
    }
    return Uni.createFrom()
        .completionStage(waiter)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(woken -> read(serviceId, after, limit, left.minus(slice)));
  }

  private List<Row> rows(UUID serviceId, FeedPlace after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("serviceId", serviceId)
                .bind("transaction", after.transaction())
                .bind("id", after.id())
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
  }

  private ServiceEvent open(Row row) {
    return events.open(row.place().id(), row.sealedEvent());
  }

  @Override
  public String channel() {
    return ServiceEvents.CHANNEL;
  }

  @Override
  public void heard(String message) {
    waiters.wakeAll();
  }

  @Override
  public void missedSome() {
    waiters.wakeAll();
  }
}
