package dev.kontor.money.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** What the sandbox knows of payments, apart from what the service knows of them. */
@ApplicationScoped
class SandboxService {
  static final TaskDescriptor<Void> CALL_BACK = TaskDescriptor.of("sandbox-callback");

  static final Duration SETTLES_AFTER = Duration.ofSeconds(5);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final BackgroundTasks tasks;
  private final Clock clock;

  SandboxService(Jdbi jdbi, BackgroundTasks tasks, Clock clock) {
    this.jdbi = jdbi;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Charges once for each payment id, and announces the callbacks. */
  @Transactional
  Outcome charge(ProviderCharge charge, SandboxToken token) {
    if (add(charge, token.atOnce())) {
      var soon = clock.instant().plus(SETTLES_AFTER);
      announce(charge, token, soon);
    }
    return find(charge.paymentId()).orElseThrow();
  }

  private void announce(ProviderCharge charge, SandboxToken token, Instant soon) {
    var paid = SandboxCallback.of(charge, PaymentStatus.SUCCEEDED);
    switch (token) {
      case PENDING_SUCCESS -> callBack(paid, soon);
      case PENDING_FAILURE -> callBack(SandboxCallback.of(charge, PaymentStatus.FAILED), soon);
      case LATE -> callBack(paid, charge.expiresAt().plus(SETTLES_AFTER));
      case DUPLICATE_CALLBACK -> {
        callBack(paid, soon);
        callBack(paid.again(), soon.plus(A_MOMENT));
        callBack(
            SandboxCallback.of(charge, PaymentStatus.SUCCEEDED),
            soon.plus(A_MOMENT).plus(A_MOMENT));
      }
      case OUT_OF_ORDER -> {
        callBack(paid, soon);
        callBack(SandboxCallback.of(charge, PaymentStatus.PENDING), soon.plus(A_MOMENT));
      }
      case AMOUNT_MISMATCH -> callBack(paid.withAnotherAmount(), soon);
      case SUCCESS, DECLINED, INSUFFICIENT, TIMEOUT, REFUND_DECLINED, REFUND_PENDING -> {
        // Told at once, or only to who asks.
      }
    }
  }

  private void callBack(SandboxCallback callback, Instant when) {
    tasks.schedule(CALL_BACK.instance(callback.text()).build(), when);
  }

  private boolean add(ProviderCharge charge, PaymentStatus status) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into sandbox_payment (id, token, amount, currency, status, expires_at)
                        values (:id, :token, :amount, :currency, :status, :expires)
                        on conflict do nothing""")
                    .bind("id", charge.paymentId())
                    .bind("token", charge.token())
                    .bind("amount", charge.amount().minor())
                    .bind("currency", charge.amount().currency())
                    .bind("status", status)
                    .bind("expires", charge.expiresAt())
                    .execute()
                > 0);
  }

  /** What a callback tells is in the books before it is told. */
  @Transactional
  void settle(SandboxCallback callback) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sandbox_payment set status = :status, amount = :amount
                    where id = :id and status = 'pending'""")
                .bind("status", callback.status())
                .bind("amount", callback.amount().minor())
                .bind("id", callback.paymentId())
                .execute());
  }

  Optional<Outcome> find(UUID paymentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sandbox_payment where id = :id")
                .bind("id", paymentId)
                .mapTo(Booked.class)
                .map(Booked::outcome)
                .findOne());
  }

  private record Booked(String token, PaymentStatus status, @Nested Money amount) {
    Outcome outcome() {
      var isShort = token.equals(SandboxToken.INSUFFICIENT.text());
      var failure = isShort ? PaymentFailure.INSUFFICIENT_FUNDS : PaymentFailure.DECLINED;
      return new Outcome(status, status == PaymentStatus.FAILED ? failure : null, amount);
    }
  }
}
