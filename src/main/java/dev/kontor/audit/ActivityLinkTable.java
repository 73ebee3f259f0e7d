package dev.kontor.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Makes a chain of each log, some moments after its entries were written: those who write don't
 * wait for each other. Entries are linked in the order of their transactions, and only once all
 * transactions that began before have ended, so that none comes later that belongs before.
 *
 * <p>A portion is a transaction: what a crash leaves over is linked the next time. Two instances at
 * once: the second finds the log taken, and leaves it.
 */
@Singleton
class ActivityLinkTable {
  private static final int PORTION = 500;

  private static final String NEXT =
      """
      select %s, cast(a.transaction_id as text) as transaction,
        exists (select 1 from <log>_link l where l.<owner> = a.<owner> and l.entry_id = a.id
                <and same ring>) as linked
      from <log> a
      where a.person_id is not null
        and (a.transaction_id, a.id) > (cast(cast(:transaction as text) as xid8), :entry)
        and a.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by a.transaction_id, a.id limit :limit"""
          .formatted(StoredEntry.COLUMNS);

  private final Jdbi jdbi;

  ActivityLinkTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Up to where a log is linked. */
  private record Position(String transaction, UUID entryId, boolean isAhead) {}

  private record Next(@Nested StoredEntry entry, String transaction, boolean linked) {}

  private record Head(UUID ownerId, long sequence, byte[] hash, Instant createdAt) {}

  /** Links all that can be. */
  void link() {
    for (var log : ActivityLog.values()) {
      var isMore = true;
      while (isMore) {
        isMore = jdbi.inTransaction(handle -> linkSome(handle, log));
      }
    }
  }

  private static boolean linkSome(Handle handle, ActivityLog log) {
    var position =
        handle
            .createQuery(
                """
                select cast(transaction_id as text) as transaction, entry_id,
                  transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) as is_ahead
                from activity_linking where log = :log for update skip locked""")
            .bind("log", log.table())
            .mapTo(Position.class)
            .findOne()
            .orElse(null);
    if (position == null) {
      return false;
    }
    if (position.isAhead()) {
      // Restored from a dump, the database counts transactions anew: what has a link is left out.
      move(handle, log, "0", new UUID(0, 0));
      return true;
    }
    var next =
        handle
            .createQuery(log.sql(NEXT))
            .bind("transaction", position.transaction())
            .bind("entry", position.entryId())
            .bind("limit", PORTION)
            .mapTo(Next.class)
            .list();
    if (next.isEmpty()) {
      return false;
    }
    var entries = next.stream().filter(each -> !each.linked()).map(Next::entry).toList();
    if (!entries.isEmpty()) {
      append(handle, log, entries);
    }
    var last = next.get(next.size() - 1);
    move(handle, log, last.transaction(), last.entry().id());
    return next.size() == PORTION;
  }

  private static void append(Handle handle, ActivityLog log, List<StoredEntry> entries) {
    var heads = heads(handle, log, entries.stream().map(StoredEntry::ownerId).distinct().toList());
    var isOfUser = log == ActivityLog.USER;
    var links =
        handle.prepareBatch(
            log.sql(
                """
                insert into <log>_link
                  (%s<owner>, sequence, entry_id, digest, previous, hash, created_at)
                values (%s:owner, :sequence, :entry, :digest, :previous, :hash, :createdAt)"""
                    .formatted(isOfUser ? "ring, " : "", isOfUser ? ":ring, " : "")));
    for (var entry : entries) {
      var before = heads.get(entry.ownerId());
      var previous = before == null ? EntryDigest.beginning() : before.hash();
      var digest = EntryDigest.of(log, entry);
      var head =
          new Head(
              entry.ownerId(),
              before == null ? 1 : before.sequence() + 1,
              EntryDigest.link(previous, digest),
              before == null || before.createdAt().isBefore(entry.createdAt())
                  ? entry.createdAt()
                  : before.createdAt());
      heads.put(entry.ownerId(), head);
      if (isOfUser) {
        links.bind("ring", ActivityRing.of(entry.createdAt()));
      }
      links
          .bind("owner", entry.ownerId())
          .bind("sequence", head.sequence())
          .bind("entry", entry.id())
          .bind("digest", digest)
          .bind("previous", previous)
          .bind("hash", head.hash())
          .bind("createdAt", entry.createdAt())
          .add();
    }
    links.execute();
    keep(handle, log, heads);
  }

  private static Map<UUID, Head> heads(Handle handle, ActivityLog log, List<UUID> owners) {
    var heads = new HashMap<UUID, Head>();
    handle
        .createQuery(
            log.sql(
                """
                select <owner> as owner_id, sequence, hash, created_at from <log>_head
                where <owner> = any(:owners)"""))
        .bindArray("owners", UUID.class, owners)
        .mapTo(Head.class)
        .forEach(head -> heads.put(head.ownerId(), head));
    return heads;
  }

  private static void keep(Handle handle, ActivityLog log, Map<UUID, Head> heads) {
    var batch =
        handle.prepareBatch(
            log.sql(
                """
                insert into <log>_head (<owner>, sequence, hash, created_at)
                values (:owner, :sequence, :hash, :createdAt)
                on conflict (<owner>) do update
                set sequence = excluded.sequence, hash = excluded.hash,
                  created_at = excluded.created_at"""));
    heads
        .values()
        .forEach(
            head ->
                batch
                    .bind("owner", head.ownerId())
                    .bind("sequence", head.sequence())
                    .bind("hash", head.hash())
                    .bind("createdAt", head.createdAt())
                    .add());
    batch.execute();
  }

  private static void move(Handle handle, ActivityLog log, String transaction, UUID entryId) {
    handle
        .createUpdate(
            """
            update activity_linking
            set transaction_id = cast(cast(:transaction as text) as xid8), entry_id = :entry
            where log = :log""")
        .bind("transaction", transaction)
        .bind("entry", entryId)
        .bind("log", log.table())
        .execute();
  }
}
