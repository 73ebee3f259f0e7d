package dev.kontor.audit;

import dev.kontor.audit.ActivityProof.Fault;
import dev.kontor.platform.database.LongWork;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a log's chain and compares each link with its entry. Of users' logs it begins after
 * the last link that was dropped with its month: what stands before it isn't needed, since links
 * are in the order of transactions, not of months. Each portion is a read of its own; what is
 * written meanwhile isn't part of it.
 */
@Singleton
class ActivityProofQueries {
  private static final int PORTION = 500;

  /** How far the log is linked, and what isn't, as of one moment. */
  private static final String STANDING =
      """
      with loose as (
        select a.id,
          coalesce(a.person_id is not null
            and (a.transaction_id, a.id) <= (p.transaction_id, p.entry_id), false) as is_passed
        from <log> a join activity_linking p on p.log = :log
        where a.<owner> = :owner and a.created_at >= :oldest
          and not exists (select 1 from <log>_link l
                          where l.<owner> = a.<owner> and l.entry_id = a.id <and same ring>))
      select coalesce(h.sequence, 0) as head, h.hash, <dropped>,
        (select max(l.sequence) from <log>_link l where l.<owner> = :owner) as last_link,
        n.passed, n.waiting,
        array(select id from loose where is_passed order by id limit 100) as unlinked
      from (select count(*) filter (where is_passed) as passed,
              count(*) filter (where not is_passed) as waiting from loose) n
      left join <log>_head h on h.<owner> = :owner""";

  private final Jdbi jdbi;
  private final Clock clock;

  ActivityProofQueries(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Standing(
      long head,
      byte @Nullable [] hash,
      long droppedTo,
      byte @Nullable [] droppedHash,
      @Nullable Long lastLink,
      long passed,
      long waiting,
      List<UUID> unlinked) {}

  /**
   * Whether a log is as it was written.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where there never was such an owner, or
   *     all of it was erased
   */
  ActivityProof prove(ActivityLog log, UUID owner) {
    if (!isKnown(log, owner)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    return LongWork.call(() -> proof(log, owner));
  }

  private ActivityProof proof(ActivityLog log, UUID owner) {
    var oldest = log == ActivityLog.USER ? ActivityRing.oldestKept(clock.instant()) : Instant.EPOCH;
    var standing = standing(log, owner, oldest);
    var hash = standing.hash() == null ? EntryDigest.beginning() : standing.hash();
    var walk = new ChainWalk(log, standing.droppedTo(), standing.droppedHash());
    walk(log, owner, walk, standing.droppedTo() + 1, standing.head());
    var last = standing.lastLink();
    if (last != null && last > standing.head()) {
      walk.fault(Fault.missing(null));
    } else {
      walk.end(standing.head(), hash);
    }
    standing.unlinked().forEach(id -> walk.fault(Fault.unlinked(id)));
    return new ActivityProof(
        walk.entries() + standing.passed() + standing.waiting(),
        walk.links(),
        standing.waiting(),
        new ActivityProof.Head(standing.head(), HexFormat.of().formatHex(hash)),
        walk.faults());
  }

  private boolean isKnown(ActivityLog log, UUID owner) {
    return jdbi.withHandle(
        handle -> handle.createQuery(log.owners()).bind("owner", owner).mapTo(Boolean.class).one());
  }

  private Standing standing(ActivityLog log, UUID owner, Instant oldest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(log.sql(STANDING))
                .bind("owner", owner)
                .bind("oldest", oldest)
                .bind("log", log.table())
                .mapTo(Standing.class)
                .one());
  }

  private void walk(ActivityLog log, UUID owner, ChainWalk walk, long first, long head) {
    var next = first;
    List<ChainWalk.Link> links;
    do {
      links = links(log, owner, next, head);
      var ids = links.stream().map(ChainWalk.Link::entryId).toList();
      var entries = ids.isEmpty() ? Map.<UUID, StoredEntry>of() : entries(log, owner, ids);
      for (var link : links) {
        walk.on(link, entries.get(link.entryId()));
        next = link.sequence() + 1;
      }
    } while (links.size() == PORTION);
  }

  private List<ChainWalk.Link> links(ActivityLog log, UUID owner, long first, long head) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    log.sql(
                        """
                        select sequence, entry_id, digest, previous, hash from <log>_link
                        where <owner> = :owner and sequence between :first and :head
                        order by sequence limit :limit"""))
                .bind("owner", owner)
                .bind("first", first)
                .bind("head", head)
                .bind("limit", PORTION)
                .mapTo(ChainWalk.Link.class)
                .list());
  }

  private Map<UUID, StoredEntry> entries(ActivityLog log, UUID owner, List<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    log.sql(
                        "select %s from <log> a where a.<owner> = :owner and a.id = any(:ids)"
                            .formatted(StoredEntry.COLUMNS)))
                .bind("owner", owner)
                .bindArray("ids", UUID.class, ids)
                .mapTo(StoredEntry.class)
                .stream()
                .collect(Collectors.toMap(StoredEntry::id, Function.identity())));
  }
}
