package dev.kontor.money.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.scheduling.BackgroundTasks;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for money from outside, in two short transactions with the provider's answer between them.
 * What a crash or a silent provider leaves open is asked for again by a task.
 */
@ApplicationScoped
public class Payments {
  static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-payment");

  private final PaymentTable payments;
  private final SettlementService settlement;
  private final PaymentProviders providers;
  private final BackgroundTasks tasks;
  private final Cursors cursors;
  private final Ids ids;
  private final Clock clock;

  Payments(
      PaymentTable payments,
      SettlementService settlement,
      PaymentProviders providers,
      BackgroundTasks tasks,
      Cursors cursors,
      Ids ids,
      Clock clock) {
    this.payments = payments;
    this.settlement = settlement;
    this.providers = providers;
    this.tasks = tasks;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a payment is for.
   *
   * @param kind of a {@link PaymentPurpose}
   * @param waitsFor how long the money is waited for
   */
  public record Purpose(String kind, UUID id, Duration waitsFor) {}

  /**
   * The first step: notes the payment, in the transaction of what it is for. Until the second it
   * can be told by {@link Payment#isBeingAsked()}.
   */
  @Transactional(TxType.MANDATORY)
  public Payment open(UUID organisationId, ChosenMethod method, Money amount, Purpose purpose) {
    var now = clock.instant();
    var payment =
        new Payment(
            organisationId,
            ids.next(),
            method.provider(),
            method.id(),
            method.type(),
            amount,
            purpose.kind(),
            purpose.id(),
            PaymentStatus.CREATED,
            null,
            null,
            now,
            now.plus(purpose.waitsFor()),
            null,
            null);
    payments.add(payment);
    var inquiry = Inquiry.first(payment.id());
    tasks.schedule(inquiry.task(), now.plus(inquiry.pause()));
    tasks.schedule(EXPIRE.instance(payment.id().toString()).build(), payment.expiresAt());
    return payment;
  }

  /** The second step: asks the provider, without a transaction, and settles by its answer. */
  @Transactional(TxType.NEVER)
  public void carryOut(Payment payment, ChosenMethod method) {
    var charge =
        new ProviderCharge(payment.id(), method.token(), payment.amount(), payment.expiresAt());
    try {
      var provider = providers.find(method.provider()).orElseThrow();
      settlement.apply(payment.id(), provider.charge(charge));
    } catch (ProviderUnreachable e) {
      Log.warnf("%s; payment %s will be asked for again", e.getMessage(), payment.id());
      settlement.unanswered(payment.id());
    }
  }

  /** A payment of an organisation. */
  public Optional<Payment> find(UUID organisationId, UUID id) {
    return payments.find(organisationId, id);
  }

  PaymentResponse get(UUID organisationId, UUID id) {
    return find(organisationId, id)
        .map(PaymentResponse::of)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** How many bank transfers for a kind of purpose are awaited. */
  public long awaitedTransfers(UUID organisationId, String purposeKind) {
    return payments.underwayBy(organisationId, BankTransfers.CODE, purposeKind);
  }

  /** What may still come in for a kind of purpose, in minor units. */
  public long underway(UUID organisationId, String currency, String purposeKind) {
    return payments.underway(organisationId, currency, purposeKind);
  }

  /**
   * Asks the provider about a payment that isn't settled, and asks again later as long as it isn't:
   * after ever longer pauses, also when its time is over, since what comes late is taken too.
   */
  @Transactional(TxType.NEVER)
  void ask(Inquiry inquiry) {
    var payment = payments.find(inquiry.paymentId()).filter(Payment::mayStillCome);
    if (payment.isEmpty()) {
      return;
    }
    inquiry
        .next()
        .ifPresent(next -> tasks.schedule(next.task(), clock.instant().plus(next.pause())));
    answer(payment.get()).ifPresent(told -> settlement.apply(inquiry.paymentId(), told));
  }

  /** Asks once more when a payment's time is over, and waits no longer. */
  @Transactional(TxType.NEVER)
  void expire(UUID paymentId) {
    var payment = payments.find(paymentId).filter(each -> each.status().isUnderway());
    if (payment.isEmpty()) {
      return;
    }
    answer(payment.get()).ifPresent(told -> settlement.apply(paymentId, told));
    settlement.expire(paymentId);
  }

  /** What the provider says; nothing where it doesn't answer. */
  private Optional<Outcome> answer(Payment payment) {
    try {
      return providers
          .find(payment.provider())
          .map(each -> each.find(payment.id()).orElse(Outcome.notStarted(payment.amount())));
    } catch (ProviderUnreachable e) {
      Log.warnf("%s about payment %s", e.getMessage(), payment.id());
      return Optional.empty();
    }
  }

  Page<MismatchResponse> mismatches(PageRequest page) {
    var list = "payment-mismatches";
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> payments.mismatches(after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(MismatchResponse::of);
  }
}
