package dev.kontor.money.ledger;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets money aside, and takes or releases it later. Under the lock of the customer's account, in
 * the transaction of what the money is meant for.
 */
@ApplicationScoped
public class Holds {
  static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-hold");

  private final LedgerTable table;
  private final HoldTable holds;
  private final Ledger ledger;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  Holds(
      LedgerTable table,
      HoldTable holds,
      Ledger ledger,
      BackgroundTasks tasks,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.holds = holds;
    this.ledger = ledger;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sets money aside for something to be bought: credit first.
   *
   * @param amount minor units
   * @param purposeKind what it is for, such as {@code order}
   * @param expiresAt when it is released by itself; null for never
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}
   */
  @Transactional(TxType.MANDATORY)
  public Hold reserve(
      AccountKey account,
      long amount,
      String purposeKind,
      UUID purposeId,
      @Nullable Instant expiresAt) {
    var locked = table.lock(account);
    var split = locked.take(amount, CustomerAccount.From.CREDIT_FIRST);
    return hold(locked, split, purposeKind, purposeId, expiresAt);
  }

  /**
   * Sets aside what was paid in, without end, to be given back.
   *
   * @param amount minor units
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}
   */
  @Transactional(TxType.MANDATORY)
  public Hold reservePaidIn(AccountKey account, long amount, String purposeKind, UUID purposeId) {
    var locked = table.lock(account);
    var split = locked.take(amount, CustomerAccount.From.PAID_IN_ONLY);
    return hold(locked, split, purposeKind, purposeId, null);
  }

  private Hold hold(
      CustomerAccount locked,
      Split split,
      String purposeKind,
      UUID purposeId,
      @Nullable Instant expiresAt) {
    var hold = new Hold(ids.next(), locked.key(), split, purposeKind, purposeId, expiresAt, false);
    table.hold(locked.holding(split));
    holds.add(hold, clock.instant());
    if (expiresAt != null) {
      tasks.schedule(EXPIRE.instance(new Name(hold).text()).build(), expiresAt);
    }
    return hold;
  }

  /**
   * Takes held money, in part or whole; what is left stays held.
   *
   * @param amount minor units
   * @param to the provider's account that it goes to
   * @throws dev.kontor.platform.problem.DomainException 409 {@code hold-closed} where it was
   *     released or has expired, {@code capture-too-high} where less is held
   */
  @Transactional(TxType.MANDATORY)
  public Entry capture(AccountKey account, UUID holdId, long amount, Account to, Cause cause) {
    var locked = table.lock(account);
    var taken = take(account, holdId, amount);
    return ledger.write(locked.releasing(taken), cause, Ledger.outgoing(taken, to), null, null);
  }

  private Split take(AccountKey account, UUID holdId, long amount) {
    CustomerAccount.requirePositive(amount);
    var hold = find(account, holdId);
    var now = clock.instant();
    if (hold.isClosed() || hold.isExpired(now)) {
      throw LedgerProblem.HOLD_CLOSED.exception();
    }
    if (amount > hold.left().total()) {
      throw LedgerProblem.CAPTURE_TOO_HIGH.exception();
    }
    var taken = hold.left().creditFirst(amount);
    holds.update(hold.less(taken), now);
    return taken;
  }

  /**
   * Takes held money for a sale, just as it is held.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code hold-closed} where it was
   *     released or has expired, {@code capture-too-high} where less is held
   */
  @Transactional(TxType.MANDATORY)
  public Sale sell(AccountKey account, UUID holdId, Proceeds price, Cause cause) {
    var locked = table.lock(account);
    var taken = take(account, holdId, price.total());
    return new Sale(
        ledger.write(locked.releasing(taken), cause, price.from(taken), null, null), taken);
  }

  /**
   * Gives free what is left of a hold; one that is closed stays as it is.
   *
   * @return whether there was something to be freed
   */
  @Transactional(TxType.MANDATORY)
  public boolean release(AccountKey account, UUID holdId) {
    var locked = table.lock(account);
    var hold = find(account, holdId);
    if (hold.isClosed()) {
      return false;
    }
    holds.update(hold.less(hold.left()), clock.instant());
    table.hold(locked.releasing(hold.left()));
    return true;
  }

  /** Releases a hold whose time is over. */
  @Transactional
  void expire(String name) {
    var parsed = Name.parse(name);
    holds
        .find(parsed.organisationId(), parsed.holdId())
        .ifPresent(hold -> release(hold.account(), hold.id()));
  }

  private Hold find(AccountKey account, UUID holdId) {
    return holds
        .find(account.organisationId(), holdId)
        .filter(hold -> hold.account().equals(account))
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** How the task that releases a hold is called. */
  private record Name(UUID organisationId, UUID holdId) {
    Name(Hold hold) {
      this(hold.account().organisationId(), hold.id());
    }

    String text() {
      return organisationId + " " + holdId;
    }

    static Name parse(String text) {
      var parts = text.split(" ", 2);
      return new Name(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }
  }
}
