package dev.kontor.money.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** What the sandbox knows of refunds, apart from what the service knows of them. */
@ApplicationScoped
class SandboxRefundService {
  static final TaskDescriptor<Void> CALL_BACK = TaskDescriptor.of("sandbox-refund-callback");

  private final Jdbi jdbi;
  private final BackgroundTasks tasks;
  private final Clock clock;

  SandboxRefundService(Jdbi jdbi, BackgroundTasks tasks, Clock clock) {
    this.jdbi = jdbi;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Gives back once for each refund id, no more than was charged, and announces the callback. */
  @Transactional
  RefundOutcome refund(ProviderRefund asked) {
    var charge = lockCharge(asked.paymentId());
    if (charge.isEmpty() || charge.get().status() != PaymentStatus.SUCCEEDED) {
      return RefundOutcome.failed(PaymentRefundFailure.NOT_STARTED, asked.amount());
    }
    if (find(asked.refundId()).isEmpty()) {
      add(asked, charge.get());
    }
    return find(asked.refundId()).orElseThrow();
  }

  private void add(ProviderRefund asked, Charged charge) {
    var token = charge.sandboxToken();
    var status =
        charge.leaves(asked.amount(), given(asked.paymentId()))
            ? token.refundAtOnce()
            : PaymentRefundStatus.FAILED;
    add(asked, status);
    if (status.isUnderway()) {
      tasks.schedule(
          CALL_BACK.instance(asked.refundId().toString()).build(),
          clock.instant().plus(token.refundSettlesAfter()));
    }
  }

  private void add(ProviderRefund asked, PaymentRefundStatus status) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sandbox_refund (id, payment_id, amount, currency, status)
                    values (:id, :payment, :amount, :currency, :status)""")
                .bind("id", asked.refundId())
                .bind("payment", asked.paymentId())
                .bind("amount", asked.amount().minor())
                .bind("currency", asked.amount().currency())
                .bind("status", status)
                .execute());
  }

  private Optional<Charged> lockCharge(UUID paymentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sandbox_payment where id = :id for update")
                .bind("id", paymentId)
                .mapTo(Charged.class)
                .findOne());
  }

  /** In minor units. */
  private long given(UUID paymentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(amount), 0)::bigint from sandbox_refund
                    where payment_id = :payment and status <> 'failed'""")
                .bind("payment", paymentId)
                .mapTo(Long.class)
                .one());
  }

  /** Whether the payment's token says that nothing is answered when something is asked for. */
  boolean isSilentAbout(UUID paymentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select from sandbox_payment where id = :id and token = :token)")
                .bind("id", paymentId)
                .bind("token", SandboxToken.TIMEOUT.text())
                .mapTo(Boolean.class)
                .one());
  }

  /** What waited has gone by now; in the books before it is told. */
  @Transactional
  Booked settle(UUID refundId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sandbox_refund set status = 'succeeded'
                    where id = :id and status = 'pending'""")
                .bind("id", refundId)
                .execute());
    return booked(refundId).orElseThrow();
  }

  Optional<RefundOutcome> find(UUID refundId) {
    return booked(refundId).map(Booked::outcome);
  }

  private Optional<Booked> booked(UUID refundId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sandbox_refund where id = :id")
                .bind("id", refundId)
                .mapTo(Booked.class)
                .findOne());
  }

  private record Charged(String token, PaymentStatus status, @Nested Money amount) {
    SandboxToken sandboxToken() {
      return SandboxToken.of(token).orElseThrow();
    }

    boolean leaves(Money asked, long given) {
      return asked.currency().equals(amount.currency()) && asked.minor() <= amount.minor() - given;
    }
  }

  record Booked(UUID id, UUID paymentId, PaymentRefundStatus status, @Nested Money amount) {
    RefundOutcome outcome() {
      var isFailed = status == PaymentRefundStatus.FAILED;
      return new RefundOutcome(status, isFailed ? PaymentRefundFailure.DECLINED : null, amount);
    }
  }
}
