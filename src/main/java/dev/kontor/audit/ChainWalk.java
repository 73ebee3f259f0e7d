package dev.kontor.audit;

import dev.kontor.audit.ActivityProof.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes from link to link, and notes what doesn't fit. */
final class ChainWalk {
  private static final int MOST_FAULTS = 100;

  private final ActivityLog log;
  private final List<Fault> faults = new ArrayList<>();
  private long next;
  private byte @Nullable [] previous;
  private long links;
  private long entries;

  /**
   * Begins after the links that are dropped by now.
   *
   * @param dropped the sequence of the last one of these; 0 where all are there
   * @param hash the last one's; null where all are there
   */
  ChainWalk(ActivityLog log, long dropped, byte @Nullable [] hash) {
    this.log = log;
    next = dropped + 1;
    previous = hash == null ? EntryDigest.beginning() : hash;
  }

  /** A link as it is stored. */
  record Link(long sequence, UUID entryId, byte[] digest, byte[] previous, byte[] hash) {}

  /** Comes to the next link that there is, in order. */
  void on(Link link, @Nullable StoredEntry entry) {
    links++;
    if (link.sequence() != next) {
      fault(Fault.missing(null));
      previous = null;
    }
    if (entry == null) {
      fault(Fault.missing(link.entryId()));
    } else {
      entries++;
    }
    if (isChanged(link, entry)) {
      fault(Fault.changed(link.entryId()));
    }
    previous = link.hash();
    next = link.sequence() + 1;
  }

  /** Whether link or entry are others than they were; an entry that is missing is no other one. */
  private boolean isChanged(Link link, @Nullable StoredEntry entry) {
    return previous != null && !Arrays.equals(previous, link.previous())
        || !Arrays.equals(EntryDigest.link(link.previous(), link.digest()), link.hash())
        || entry != null && !Arrays.equals(EntryDigest.of(log, entry), link.digest());
  }

  /** There are to be no links after the last one that was come to, whose hash is known. */
  void end(long head, byte[] hash) {
    if (next != head + 1) {
      fault(Fault.missing(null));
    } else if (!Arrays.equals(previous, hash)) {
      fault(Fault.changed(null));
    }
  }

  void fault(Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  long links() {
    return links;
  }

  /** Those that were there. */
  long entries() {
    return entries;
  }
}
