package dev.kontor.money.payment;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of a refund, by whoever tells first: the provider's answer, its callback, or the
 * answer when it is asked again. Under the refund's lock, so that whoever it is for learns it once.
 */
@ApplicationScoped
class RefundSettlementService {
  private final PaymentRefundTable refunds;
  private final List<RefundPurpose> purposes;
  private final Clock clock;

  RefundSettlementService(
      PaymentRefundTable refunds, @All List<RefundPurpose> purposes, Clock clock) {
    this.refunds = refunds;
    this.purposes = purposes;
    this.clock = clock;
  }

  /** What a provider says of a refund. */
  @Transactional
  void apply(UUID refundId, RefundOutcome outcome) {
    apply(refunds.lock(refundId).orElseThrow(), outcome);
  }

  /** What a provider says of a locked refund. */
  @Transactional(TxType.MANDATORY)
  void apply(PaymentRefund refund, RefundOutcome outcome) {
    var after = refund.told(outcome, clock.instant());
    logWhatPeopleLookAt(refund, after, outcome);
    if (after.equals(refund)) {
      return;
    }
    refunds.update(after);
    if (refund.status().isUnderway() && !after.status().isUnderway()) {
      tell(after);
    }
  }

  private static void logWhatPeopleLookAt(
      PaymentRefund refund, PaymentRefund after, RefundOutcome outcome) {
    if (outcome.isOff(refund.amount())) {
      Log.errorf(
          "Refund %s of payment %s is of %s, but provider %s says that it gave %s: not booked",
          refund.id(), refund.paymentId(), refund.amount(), refund.provider(), outcome.amount());
    }
    if (after.contradictedAt() != null && refund.contradictedAt() == null) {
      Log.errorf(
          "Refund %s of payment %s has %s, but now provider %s says that it has %s: left as it is",
          refund.id(), refund.paymentId(), refund.status(), refund.provider(), outcome.status());
    }
  }

  private void tell(PaymentRefund settled) {
    var concerned =
        purposes.stream().filter(each -> each.kind().equals(settled.purposeKind())).toList();
    if (concerned.isEmpty()) {
      Log.errorf("Nobody takes refund %s for %s", settled.id(), settled.purposeKind());
    }
    for (var each : concerned) {
      if (settled.status() == PaymentRefundStatus.SUCCEEDED) {
        each.succeeded(settled);
      } else {
        each.failed(settled);
      }
    }
  }
}
