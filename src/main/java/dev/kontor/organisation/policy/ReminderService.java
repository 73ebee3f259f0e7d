package dev.kontor.organisation.policy;

import dev.kontor.account.identity.MailsToOthers;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reminds members of their security settings: each at most once a day (UTC), alone or with all. */
@ApplicationScoped
class ReminderService {
  /** In one call; those who are left get theirs with the next one. */
  static final int MOST = 1000;

  private final UnprotectedMemberTable unprotected;
  private final MailsToOthers mails;
  private final RequestContext request;
  private final Event<Object> events;
  private final Clock clock;

  ReminderService(
      UnprotectedMemberTable unprotected,
      MailsToOthers mails,
      RequestContext request,
      Event<Object> events,
      Clock clock) {
    this.unprotected = unprotected;
    this.mails = mails;
    this.request = request;
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
    if (!unprotected.tell(organisationId, key(), candidate.person().id())) {
      throw Throttle.tooMany(Duration.between(clock.instant(), tomorrow()).toNanos());
    }
    mails.count(request.caller(), candidate.person().email());
    events.fire(new SecurityReminded(organisationId, List.of(candidate.person())));
  }

  /** How many are reminded. */
  @Transactional
  int remindAll(UUID organisationId) {
    var sender = request.caller();
    var most = Math.min(MOST, mails.left(sender));
    var readers = unprotected.untold(organisationId, key(), most);
    readers.forEach(each -> mails.count(sender, each.email()));
    if (!readers.isEmpty()) {
      events.fire(new SecurityReminded(organisationId, readers));
    }
    return readers.size();
  }

  private String key() {
    return "reminder " + today();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant tomorrow() {
    return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
