package dev.kontor.account.closure;

import dev.kontor.account.identity.AccountClosures;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.Callers;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes accounts and takes them back. Locks come in the order of all who keep people out: the
 * ranks in the user's organisations, then the user.
 */
@ApplicationScoped
class ClosureService {
  private final AccountClosures closures;
  private final AccountMemberships memberships;
  private final StaffAccounts staff;
  private final ClosureTable table;
  private final ClosureConfig config;
  private final BackgroundTasks tasks;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  ClosureService(
      AccountClosures closures,
      AccountMemberships memberships,
      StaffAccounts staff,
      ClosureTable table,
      ClosureConfig config,
      BackgroundTasks tasks,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.closures = closures;
    this.memberships = memberships;
    this.staff = staff;
    this.table = table;
    this.config = config;
    this.tasks = tasks;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Closes an account.
   *
   * @return until when it can be taken back; empty where the user joined an organisation meanwhile,
   *     whose ranks have to be locked before: nothing is done then
   */
  @Transactional
  Optional<Instant> tryToClose(UUID userId) {
    var locked = memberships.lockAll(userId);
    // Whoever was closed by another call meanwhile is signed in no more.
    var person = closures.lockOpen(userId).orElseThrow(Callers::invalidToken);
    if (!locked.containsAll(memberships.of(userId))) {
      return Optional.empty();
    }
    if (staff.isOperator(userId)) {
      throw ClosureProblem.OPERATOR_ACCOUNT.exception();
    }
    requireNotAlone(userId);
    var eraseAt = clock.instant().plus(config.closedFor());
    close(person, Secrets.newToken(), eraseAt);
    return Optional.of(eraseAt);
  }

  private void requireNotAlone(UUID userId) {
    var alone = memberships.representedAlone(userId);
    if (!alone.isEmpty()) {
      throw ClosureProblem.ACCOUNT_REPRESENTS_ORGANISATIONS
          .exception()
          .with("blockers", blockers(alone));
    }
  }

  private static List<Map<String, UUID>> blockers(List<UUID> organisations) {
    return organisations.stream().map(each -> Map.of("organisationId", each)).toList();
  }

  private void close(Person person, String token, Instant eraseAt) {
    closeBy(person.id(), token, eraseAt);
    table
        .recoveryAddress(person.id())
        .ifPresent(address -> events.fire(new AccountClosureNoted(person, address, eraseAt)));
  }

  /** In the running transaction. */
  @Transactional(TxType.MANDATORY)
  void closeBy(UUID userId, String token, Instant eraseAt) {
    var id = ids.next();
    closures.close(userId, eraseAt, token);
    table.add(id, userId, token);
    tasks.schedule(ErasureService.TASK.instance(id.toString()).build(), eraseAt);
  }

  /**
   * Takes a closed account back. The user is locked before the link, as by who erases.
   *
   * @return whose it is
   * @throws dev.kontor.platform.problem.DomainException 422 where the link isn't good any more
   */
  @Transactional
  UUID takeBack(String token) {
    var userId = table.userOf(token).orElseThrow(ClosureService::invalid);
    if (!closures.reopen(userId) || !table.use(token)) {
      throw invalid();
    }
    return userId;
  }

  private static RuntimeException invalid() {
    return ClosureProblem.ACCOUNT_CLOSURE_TOKEN_INVALID.exception();
  }
}
