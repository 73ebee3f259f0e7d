package dev.kontor.sale.archive;

import dev.kontor.organisation.profile.OrganisationClosings;
import dev.kontor.platform.time.BookKeeping;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Erases closed organisations, each in a transaction of its own: all of it goes, or nothing. The
 * database knows which tables have rows of it, and lets append-only ones go only for this.
 */
@ApplicationScoped
class ArchiveErasureService {
  private static final int LONGEST_SECONDS = 3600;

  private final ArchiveQueries queries;
  private final OrganisationClosings closings;
  private final Clock clock;

  ArchiveErasureService(ArchiveQueries queries, OrganisationClosings closings, Clock clock) {
    this.queries = queries;
    this.closings = closings;
    this.clock = clock;
  }

  /** By our clock, in UTC. */
  LocalDate today() {
    return day(clock.instant());
  }

  /** What moved once they were closed is kept for as long as what moved before. */
  @Transactional
  void keepLonger() {
    for (var each : queries.movedLater()) {
      var until = BookKeeping.keptUntil(day(each.lastAt()));
      if (each.keptUntil().isBefore(until)) {
        closings.keepUntil(each.id(), until);
      }
    }
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** Says whether it was still there. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  boolean erase(UUID organisationId) {
    return queries.erase(organisationId, today());
  }
}
