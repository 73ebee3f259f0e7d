package dev.kontor.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/** Seals plain entries until nothing is left, a portion a transaction. */
@Singleton
class PlainEntryService {
  private final PlainEntryTable entries;

  PlainEntryService(PlainEntryTable entries) {
    this.entries = entries;
  }

  /**
   * Organisations come first: users' plain entries tell whose theirs are. While another instance
   * still has some of them, users' entries wait for the next time.
   */
  void seal() {
    for (var log : ActivityLog.values()) {
      var isMore = true;
      while (isMore) {
        isMore = QuarkusTransaction.disallowingExisting().call(() -> entries.sealSome(log));
      }
      if (entries.isAnyLeft(log)) {
        return;
      }
    }
  }
}
