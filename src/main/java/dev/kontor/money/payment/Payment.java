package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * Money asked for from outside.
 *
 * @param provider its code
 * @param methodId the saved method; null where another one was used
 * @param purposeKind what it is for, such as {@code top_up}
 * @param reported what the provider says that it took, where that isn't the amount
 * @param expiresAt until when it is waited for
 * @param settledAt when it succeeded or failed
 * @param booking what became of what was reported
 */
public record Payment(
    UUID organisationId,
    UUID id,
    String provider,
    @Nullable UUID methodId,
    @ColumnName("method_type") PaymentMethodType method,
    @Nested Money amount,
    String purposeKind,
    UUID purposeId,
    PaymentStatus status,
    @Nullable PaymentFailure failure,
    @Nested("reported_") @Nullable Money reported,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant settledAt,
    @Nested @Nullable MismatchBooking booking) {

  /** Whether its first answer is still to come, so that a repeat has to wait. */
  public boolean isBeingAsked() {
    return status == PaymentStatus.CREATED;
  }

  /** Whether it is a bank transfer that the customer makes, and that is awaited. */
  public boolean isAwaitedTransfer() {
    return status.isUnderway() && provider.equals(BankTransfers.CODE);
  }

  /** Whether money may still come that nobody has told of yet. */
  boolean mayStillCome() {
    var isOver = failure == PaymentFailure.DECLINED || failure == PaymentFailure.INSUFFICIENT_FUNDS;
    return status != PaymentStatus.SUCCEEDED && !isOver && booking == null;
  }

  Payment with(PaymentStatus newStatus, @Nullable PaymentFailure why, @Nullable Instant settled) {
    return new Payment(
        organisationId,
        id,
        provider,
        methodId,
        method,
        amount,
        purposeKind,
        purposeId,
        newStatus,
        why,
        reported,
        createdAt,
        expiresAt,
        settled,
        booking);
  }
}
