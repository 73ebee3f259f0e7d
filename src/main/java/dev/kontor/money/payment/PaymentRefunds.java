package dev.kontor.money.payment;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.scheduling.BackgroundTasks;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Gives payments back through their providers, in two short transactions with the provider's answer
 * between them, as {@link Payments} asks for money. What a crash or a silent provider leaves open
 * is asked for again by a task, until it is known.
 */
@ApplicationScoped
public class PaymentRefunds {
  private final PaymentTable payments;
  private final PaymentRefundTable refunds;
  private final RefundSettlementService settlement;
  private final PaymentProviders providers;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  PaymentRefunds(
      PaymentTable payments,
      PaymentRefundTable refunds,
      RefundSettlementService settlement,
      PaymentProviders providers,
      BackgroundTasks tasks,
      Ids ids,
      Clock clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.settlement = settlement;
    this.providers = providers;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Whether a payment can be given back by its provider: it succeeded, and this installation works
   * with a provider that can. Bank transfers can't.
   */
  public boolean canRefund(UUID organisationId, UUID paymentId) {
    return payments.find(organisationId, paymentId).filter(this::canRefund).isPresent();
  }

  /**
   * Locks payments that are to be given back, until the transaction ends: before any account, and
   * before what they paid.
   */
  @Transactional(TxType.MANDATORY)
  public void lock(UUID organisationId, Collection<UUID> paymentIds) {
    for (var each : new TreeSet<>(paymentIds)) {
      lock(organisationId, each);
    }
  }

  private boolean canRefund(Payment payment) {
    return payment.status() == PaymentStatus.SUCCEEDED
        && providers.find(payment.provider()).filter(PaymentProvider::givesBack).isPresent();
  }

  /**
   * The first step: notes the refund, in the transaction of what it is for. Locks the payment until
   * that ends, so it comes before the lock of any account, and several payments come in the order
   * of their ids.
   *
   * @param amount more than zero
   * @param purposeKind of a {@link RefundPurpose}
   * @throws DomainException 404 where the organisation has no such payment, 409 {@code
   *     payment-not-refundable} where {@link #canRefund} says no, {@code payment-refund-too-high}
   *     where less is left of it, or it is of another currency
   */
  @Transactional(TxType.MANDATORY)
  public PaymentRefund open(
      UUID organisationId, UUID paymentId, Money amount, String purposeKind, UUID purposeId) {
    if (amount.minor() <= 0) {
      throw new IllegalArgumentException("Nothing to give back: " + amount);
    }
    var payment = lock(organisationId, paymentId);
    if (!canRefund(payment)) {
      throw PaymentProblem.PAYMENT_NOT_REFUNDABLE.exception();
    }
    var room = new RefundRoom(payment.amount(), refunds.of(paymentId));
    if (!room.fits(amount)) {
      throw PaymentProblem.PAYMENT_REFUND_TOO_HIGH.exception();
    }
    var refund =
        new PaymentRefund(
            organisationId,
            ids.next(),
            paymentId,
            payment.provider(),
            amount,
            purposeKind,
            purposeId,
            PaymentRefundStatus.CREATED,
            null,
            clock.instant(),
            null,
            null);
    refunds.add(refund);
    schedule(RefundInquiry.first(refund.id()));
    return refund;
  }

  private Payment lock(UUID organisationId, UUID paymentId) {
    return payments
        .lock(paymentId)
        .filter(each -> each.organisationId().equals(organisationId))
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private void schedule(RefundInquiry inquiry) {
    tasks.schedule(inquiry.task(), clock.instant().plus(inquiry.pause()));
  }

  /**
   * The second step: asks the provider, without a transaction, and settles by its answer. Asked
   * again with the same refund, it gives nothing back again.
   */
  @Transactional(TxType.NEVER)
  public void carryOut(PaymentRefund refund) {
    settle(refund, provider -> provider.refund(asked(refund)));
  }

  /** A refund of an organisation's. */
  public Optional<PaymentRefund> find(UUID organisationId, UUID id) {
    return refunds.find(organisationId, id);
  }

  /**
   * Asks the provider about a refund that isn't settled, and again later, as long as it isn't. One
   * that the provider has never heard of is asked for again, by the same id.
   */
  @Transactional(TxType.NEVER)
  void ask(RefundInquiry inquiry) {
    var found = refunds.find(inquiry.refundId()).filter(each -> each.status().isUnderway());
    if (found.isEmpty()) {
      return;
    }
    var refund = found.get();
    if (inquiry.isOverdue()) {
      Log.errorf(
          "Refund %s of payment %s is open at provider %s since %s",
          refund.id(), refund.paymentId(), refund.provider(), refund.createdAt());
    }
    schedule(inquiry.next());
    settle(
        refund,
        provider ->
            provider.findRefund(refund.id()).orElseGet(() -> provider.refund(asked(refund))));
  }

  private static ProviderRefund asked(PaymentRefund refund) {
    return new ProviderRefund(refund.id(), refund.paymentId(), refund.amount());
  }

  private void settle(PaymentRefund refund, Function<PaymentProvider, RefundOutcome> question) {
    settlement.apply(refund.id(), answer(refund, question));
  }

  /** What the provider says; that it isn't known where it doesn't answer, or isn't there now. */
  private RefundOutcome answer(
      PaymentRefund refund, Function<PaymentProvider, RefundOutcome> question) {
    try {
      var provider = providers.find(refund.provider());
      return question.apply(provider.orElseThrow(() -> new ProviderUnreachable(refund.provider())));
    } catch (ProviderUnreachable e) {
      Log.warnf("%s; refund %s will be asked for again", e.getMessage(), refund.id());
      return RefundOutcome.pending(refund.amount());
    }
  }
}
