package dev.kontor.money.payment;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a payment, by whoever tells first: the provider's answer, its callback, or the
 * answer when it is asked again. Under the payment's lock, so that money is taken in once. Money
 * that is there is taken, also after the payment failed or its time was over; money that was taken
 * isn't given back by a word.
 */
@ApplicationScoped
class SettlementService {
  private final PaymentTable payments;
  private final List<PaymentPurpose> purposes;
  private final UnclaimedMoney unclaimed;
  private final Clock clock;

  SettlementService(
      PaymentTable payments,
      @All List<PaymentPurpose> purposes,
      UnclaimedMoney unclaimed,
      Clock clock) {
    this.payments = payments;
    this.purposes = purposes;
    this.unclaimed = unclaimed;
    this.clock = clock;
  }

  /** What a provider says of a payment. */
  @Transactional
  void apply(UUID paymentId, Outcome outcome) {
    apply(payments.lock(paymentId).orElseThrow(), outcome);
  }

  /** What a provider says of a locked payment. */
  @Transactional(TxType.MANDATORY)
  void apply(Payment payment, Outcome outcome) {
    switch (outcome.status()) {
      case SUCCEEDED -> succeeded(payment, outcome);
      case FAILED -> failed(payment, PaymentStatus.FAILED, outcome.failure());
      case CREATED, PENDING, EXPIRED -> answered(payment);
    }
  }

  private void succeeded(Payment payment, Outcome outcome) {
    if (payment.booking() != null) {
      Log.warnf("Payment %s was booked by an operator: nothing more is taken", payment.id());
      return;
    }
    if (!outcome.amount().equals(payment.amount())) {
      Log.warnf("Payment %s was settled with another amount: not taken", payment.id());
      payments.report(payment, outcome.amount());
      answered(payment);
      return;
    }
    if (payment.status() == PaymentStatus.SUCCEEDED) {
      return;
    }
    var paid = payment.with(PaymentStatus.SUCCEEDED, null, clock.instant());
    payments.update(paid);
    var isTaken =
        purposes.stream()
            .filter(each -> each.kind().equals(paid.purposeKind()))
            .anyMatch(each -> each.paid(paid));
    if (!isTaken) {
      unclaimed.take(paid);
    }
  }

  private void failed(Payment payment, PaymentStatus status, @Nullable PaymentFailure why) {
    if (!payment.status().isUnderway()) {
      return;
    }
    var failed = payment.with(status, why, clock.instant());
    payments.update(failed);
    purposes.stream()
        .filter(each -> each.kind().equals(failed.purposeKind()))
        .forEach(each -> each.failed(failed));
  }

  /** Another amount came, and somebody says where it goes: what was asked for isn't waited for. */
  @Transactional(TxType.MANDATORY)
  void mismatched(Payment payment) {
    failed(payment, PaymentStatus.FAILED, PaymentFailure.AMOUNT_MISMATCH);
  }

  /** Its payer says that it won't come. */
  @Transactional(TxType.MANDATORY)
  void givenUp(Payment payment) {
    failed(payment, PaymentStatus.FAILED, PaymentFailure.CANCELLED);
  }

  private void answered(Payment payment) {
    if (payment.status() == PaymentStatus.CREATED) {
      payments.update(payment.with(PaymentStatus.PENDING, null, null));
    }
  }

  /** The provider didn't answer: it is asked again later. */
  @Transactional
  void unanswered(UUID paymentId) {
    answered(payments.lock(paymentId).orElseThrow());
  }

  /** Nothing came in time, or not what was asked for. */
  @Transactional
  void expire(UUID paymentId) {
    var payment = payments.lock(paymentId).orElseThrow();
    var why = payment.reported() == null ? PaymentFailure.EXPIRED : PaymentFailure.AMOUNT_MISMATCH;
    failed(payment, PaymentStatus.EXPIRED, why);
  }
}
