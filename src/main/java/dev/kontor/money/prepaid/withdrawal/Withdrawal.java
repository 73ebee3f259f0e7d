package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the customer; held on the account until it is settled.
 *
 * @param fileId the file by which it was handed to the bank
 */
record Withdrawal(
    UUID organisationId,
    UUID id,
    UUID holdId,
    @Nested Money amount,
    @Nested Destination destination,
    WithdrawalStatus status,
    @Nullable String failure,
    @Nullable UUID fileId,
    Instant createdAt,
    @Nullable Instant closedAt) {
  AccountKey account() {
    return new AccountKey(organisationId, amount.currency());
  }

  /** Somebody has taken it in hand: it can't be cancelled any more. */
  Withdrawal pickedUp() {
    return with(WithdrawalStatus.PROCESSING, null, null, null);
  }

  /** It ends, and leaves the file that it was in, unless it ends with that. */
  Withdrawal closed(WithdrawalStatus end, @Nullable String why, Instant now, boolean withItsFile) {
    return with(end, why, withItsFile ? fileId : null, now);
  }

  private Withdrawal with(
      WithdrawalStatus newStatus,
      @Nullable String why,
      @Nullable UUID file,
      @Nullable Instant closed) {
    return new Withdrawal(
        organisationId, id, holdId, amount, destination, newStatus, why, file, createdAt, closed);
  }

  /** Lets pass what an operator may still settle or fail. */
  void requireOpen() {
    if (!status.isOpen()) {
      throw WithdrawalProblem.WITHDRAWAL_CLOSED.exception();
    }
  }

  /** Lets pass what nobody has picked up yet. */
  void requirePending() {
    requireOpen();
    if (status != WithdrawalStatus.PENDING) {
      throw WithdrawalProblem.WITHDRAWAL_PICKED_UP.exception();
    }
  }
}
