package dev.kontor.operator.factorreset;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.SecondFactors;
import dev.kontor.account.session.Sessions;
import dev.kontor.account.twofactor.FactorRemovalService;
import dev.kontor.operator.staff.OwnAffairs;
import dev.kontor.operator.support.IdentityProofs;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Takes all second factors off an account whose owner lost them: a day after it was asked for, so
 * that an owner who didn't ask can cancel it.
 */
@ApplicationScoped
class FactorResetService {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("reset-second-factors");

  private static final Duration DELAY = Duration.ofHours(24);

  private final FactorResetTable resets;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final FactorRemovalService removal;
  private final OwnAffairs ownAffairs;
  private final IdentityProofs proofs;
  private final BackgroundTasks tasks;
  private final RequestContext request;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  FactorResetService(
      FactorResetTable resets,
      Accounts accounts,
      Sessions sessions,
      SecondFactors factors,
      FactorRemovalService removal,
      OwnAffairs ownAffairs,
      IdentityProofs proofs,
      BackgroundTasks tasks,
      RequestContext request,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.resets = resets;
    this.accounts = accounts;
    this.sessions = sessions;
    this.factors = factors;
    this.removal = removal;
    this.ownAffairs = ownAffairs;
    this.proofs = proofs;
    this.tasks = tasks;
    this.request = request;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  TwoFactorResetResponse ask(Caller operator, UUID userId, TwoFactorResetRequest asked) {
    var person = accounts.findUnerased(userId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    ownAffairs.refuse(operator, userId);
    proofs.requireEvidence(operator, asked.proof(), userId::equals);
    accounts.lock(userId);
    if (resets.open(userId).isPresent()) {
      throw FactorResetProblem.TWO_FACTOR_RESET_OPEN.exception();
    }
    if (!factors.isProtected(userId)) {
      throw FactorResetProblem.NOTHING_TO_RESET.exception();
    }
    return schedule(operator, person, asked);
  }

  private TwoFactorResetResponse schedule(
      Caller operator, Person person, TwoFactorResetRequest asked) {
    var now = clock.instant();
    var token = Secrets.newToken();
    var reset = new TwoFactorResetResponse(ids.next(), now, now.plus(DELAY));
    keep(reset, person.id(), token, asked.proof(), operator.id());
    sessions.endAll(person.id());
    events.fire(new TwoFactorResetAsked(person, resets.addresses(person), token, ids.reference()));
    return reset;
  }

  /** In the running transaction; it will take effect unless it is cancelled. */
  void keep(
      TwoFactorResetResponse reset,
      UUID userId,
      String token,
      IdentityProofs.Proof proof,
      UUID askedBy) {
    resets.add(reset, userId, Secrets.hash(token), proof, askedBy);
    tasks.schedule(TASK.instance(reset.id().toString()).build(), reset.takesEffectAt());
  }

  @Transactional
  void cancel(String token) {
    var userId =
        resets
            .cancel(Secrets.hash(token), clock.instant())
            .orElseThrow(FactorResetProblem.TWO_FACTOR_RESET_TOKEN_INVALID::exception);
    var person = accounts.find(userId).orElseThrow();
    request.identify(Caller.signingIn(person.id(), person.name(), person.email()));
    events.fire(new TwoFactorResetCancelled(person, ids.reference()));
  }

  @Transactional
  @ActivateRequestContext
  void takeEffect(UUID id) {
    resets.finish(id, clock.instant()).ifPresent(removal::removeAll);
  }
}
