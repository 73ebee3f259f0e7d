package dev.kontor.sale.refund;

import dev.kontor.money.bankcredit.BankCredits;
import dev.kontor.money.invoice.Refunded;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.payment.PaymentRefund;
import dev.kontor.money.payment.PaymentRefunds;
import dev.kontor.money.prepaid.withdrawal.Withdrawals;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was given back on its way: to payment providers, or by the bank to who transferred it.
 * Until it has gone it is set aside on the account.
 */
@Singleton
class RefundParts {
  private final PaymentRefunds payments;
  private final BankCredits credits;
  private final Withdrawals withdrawals;
  private final Holds holds;

  RefundParts(PaymentRefunds payments, BankCredits credits, Withdrawals withdrawals, Holds holds) {
    this.payments = payments;
    this.credits = credits;
    this.withdrawals = withdrawals;
    this.holds = holds;
  }

  /**
   * The parts of a refund.
   *
   * @param asked what payment providers are to be asked for
   */
  record Made(List<Refund.Part> parts, List<PaymentRefund> asked) {}

  /** Locks payments, before anything else is. */
  void lock(UUID organisationId, List<UUID> paymentIds) {
    payments.lock(organisationId, paymentIds);
  }

  /**
   * Makes them, in the transaction that gives the money back.
   *
   * @throws DomainException 409 {@code refund-source-unavailable} where it can't go back
   */
  Made make(UUID refundId, Refunded refunded) {
    var parts = new ArrayList<Refund.Part>();
    var asked = new ArrayList<PaymentRefund>();
    for (var source : refunded.external()) {
      parts.add(outside(refundId, parts.size() + 1, refunded, source, asked));
    }
    if (refunded.paidIn() > 0) {
      parts.add(inside(refundId, parts, refunded, RefundPartTarget.PAID_IN, refunded.paidIn()));
    }
    if (refunded.credit() > 0) {
      parts.add(inside(refundId, parts, refunded, RefundPartTarget.CREDIT, refunded.credit()));
    }
    return new Made(List.copyOf(parts), List.copyOf(asked));
  }

  private static Refund.Part inside(
      UUID refundId,
      List<Refund.Part> before,
      Refunded refunded,
      RefundPartTarget target,
      long amount) {
    return new Refund.Part(
        refunded.account().organisationId(),
        refundId,
        before.size() + 1,
        target,
        amount,
        RefundStatus.SUCCEEDED,
        null,
        null,
        null);
  }

  private Refund.Part outside(
      UUID refundId,
      int number,
      Refunded refunded,
      Refunded.Source source,
      List<PaymentRefund> asked) {
    var account = refunded.account();
    var owner = account.organisationId();
    if (!payments.canRefund(owner, source.paymentId())) {
      var withdrawalId = byBank(refunded, source);
      return part(refunded, refundId, number, source, null, null, withdrawalId);
    }
    var hold = holds.reservePaidIn(account, source.amount(), RefundPayoutService.PURPOSE, refundId);
    var amount = Money.ofMinor(source.amount(), account.currency());
    var refund =
        payments.open(owner, source.paymentId(), amount, RefundPayoutService.PURPOSE, refundId);
    asked.add(refund);
    return part(refunded, refundId, number, source, hold.id(), refund.id(), null);
  }

  private static Refund.Part part(
      Refunded refunded,
      UUID refundId,
      int number,
      Refunded.Source source,
      @Nullable UUID holdId,
      @Nullable UUID paymentRefundId,
      @Nullable UUID withdrawalId) {
    return new Refund.Part(
        refunded.account().organisationId(),
        refundId,
        number,
        RefundPartTarget.SOURCE,
        source.amount(),
        RefundStatus.PENDING,
        holdId,
        paymentRefundId,
        withdrawalId);
  }

  private UUID byBank(Refunded refunded, Refunded.Source source) {
    var account = refunded.account();
    var payer =
        credits
            .payer(account.organisationId(), source.paymentId())
            .orElseThrow(RefundProblem.REFUND_SOURCE_UNAVAILABLE::exception);
    try {
      return withdrawals.payBack(
          account.organisationId(),
          Money.ofMinor(source.amount(), account.currency()),
          payer.account(),
          payer.name());
    } catch (DomainException notToBePaid) {
      throw RefundProblem.REFUND_SOURCE_UNAVAILABLE.exception();
    }
  }

  /** Whether a provider's first answer is still to come. */
  boolean isBeingAsked(List<Refund.Part> parts) {
    return parts.stream()
        .filter(each -> each.paymentRefundId() != null)
        .flatMap(
            each ->
                payments
                    .find(each.organisationId(), Objects.requireNonNull(each.paymentRefundId()))
                    .stream())
        .anyMatch(PaymentRefund::isBeingAsked);
  }
}
