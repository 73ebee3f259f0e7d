package dev.kontor.money.payment;

import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What providers tell of refunds, in the transaction that takes the callback. */
@Singleton
class RefundCallbacks {
  private final PaymentTable payments;
  private final PaymentRefundTable refunds;
  private final RefundSettlementService settlement;
  private final Clock clock;

  RefundCallbacks(
      PaymentTable payments,
      PaymentRefundTable refunds,
      RefundSettlementService settlement,
      Clock clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.settlement = settlement;
    this.clock = clock;
  }

  /**
   * Acts on a genuine callback, once.
   *
   * @return a refusal that leaves a trace: of another amount than was asked for
   * @throws DomainException 404 for a refund that isn't of this provider and payment
   */
  Optional<DomainException> receive(
      String providerCode, String messageId, UUID refundId, CallbackBody told) {
    var refund =
        refunds
            .lock(refundId)
            .filter(each -> each.provider().equals(providerCode))
            .filter(each -> each.paymentId().equals(told.paymentId()))
            .orElseThrow(PaymentProblem.PAYMENT_UNKNOWN::exception);
    if (!told.amount().equals(refund.amount())) {
      if (told.status() == CallbackStatus.SUCCEEDED) {
        settlement.apply(refund, outcome(told));
      }
      return Optional.of(PaymentProblem.PAYMENT_AMOUNT_MISMATCH.exception());
    }
    if (payments.isFirst(providerCode, messageId, clock.instant())) {
      settlement.apply(refund, outcome(told));
    }
    return Optional.empty();
  }

  private static RefundOutcome outcome(CallbackBody told) {
    return switch (told.status()) {
      case PENDING -> RefundOutcome.pending(told.amount());
      case SUCCEEDED -> RefundOutcome.succeeded(told.amount());
      case FAILED -> RefundOutcome.failed(PaymentRefundFailure.DECLINED, told.amount());
    };
  }
}
