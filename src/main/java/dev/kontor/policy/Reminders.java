package dev.kontor.policy;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reminds members of their security settings, each at most once a day (UTC). */
@ApplicationScoped
class Reminders {
  /** In one call; those who are left get theirs with the next one. */
  static final int MOST = 1000;

  private final Unprotected unprotected;
  private final Event<Object> events;
  private final Clock clock;

  Reminders(Unprotected unprotected, Event<Object> events, Clock clock) {
    this.unprotected = unprotected;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void remind(UUID organisationId, UUID memberId) {
    var candidate =
        unprotected.find(organisationId, memberId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (candidate.isProtected()) {
      throw PolicyProblem.MEMBER_PROTECTED.exception();
    }
    events.fire(new SecurityReminded(organisationId, List.of(candidate.person())));
  }

  /** How many are reminded. */
  @Transactional
  int remindAll(UUID organisationId) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var readers = unprotected.untold(organisationId, "reminder " + today, MOST);
    if (!readers.isEmpty()) {
      events.fire(new SecurityReminded(organisationId, readers));
    }
    return readers.size();
  }
}
