package dev.kontor.sale.archive;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Goes through all closed organisations whose time is over. */
@Singleton
class ArchiveErasure {
  private static final int PORTION = 100;
  private static final UUID FIRST = new UUID(0, 0);

  private final ArchiveErasureService service;
  private final ArchiveQueries queries;

  ArchiveErasure(ArchiveErasureService service, ArchiveQueries queries) {
    this.service = service;
    this.queries = queries;
  }

  /** Erases each that may be; one that can't doesn't keep the others. */
  void run() {
    keepLonger();
    var today = service.today();
    var after = FIRST;
    List<UUID> portion;
    do {
      portion = queries.due(today, after, PORTION);
      portion.forEach(this::erase);
      if (!portion.isEmpty()) {
        after = portion.get(portion.size() - 1);
      }
    } while (portion.size() == PORTION);
    var withMoney = queries.dueWithMoney(today);
    if (withMoney > 0) {
      Log.warnf(
          "%d closed organisations needn't be kept any more, but have money:"
              + " they are listed until it is paid out",
          withMoney);
    }
  }

  /** Where it fails, the database still refuses to erase what moved later. */
  private void keepLonger() {
    try {
      service.keepLonger();
    } catch (RuntimeException e) {
      Log.error("Closed organisations can't be kept for what moved later; it is tried again", e);
    }
  }

  private void erase(UUID organisationId) {
    try {
      if (service.erase(organisationId)) {
        Log.infof("Closed organisation %s was erased", organisationId);
      }
    } catch (RuntimeException e) {
      Log.errorf(e, "Closed organisation %s can't be erased; it is tried again", organisationId);
    }
  }
}
