package dev.kontor.money.payment;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.scheduling.Daily;
import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** What is done about payments in the background. */
final class PaymentTasks {
  private static final Duration RETRY = Duration.ofMinutes(1);

  @Produces
  @Singleton
  Task<Void> askAboutPayment(Payments payments) {
    return Tasks.oneTime(Inquiry.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> payments.ask(Inquiry.parse(task.getId())));
  }

  @Produces
  @Singleton
  Task<Void> expirePayment(Payments payments) {
    return Tasks.oneTime(Payments.EXPIRE)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> payments.expire(UUID.fromString(task.getId())));
  }

  @Produces
  @Singleton
  Task<Void> sandboxCallback(SandboxDesk desk) {
    return Tasks.oneTime(SandboxService.CALL_BACK)
        .execute((task, context) -> call(desk, SandboxCallback.parse(task.getId())));
  }

  @Produces
  @Singleton
  Task<Void> askAboutRefund(PaymentRefunds refunds) {
    return Tasks.oneTime(RefundInquiry.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> refunds.ask(RefundInquiry.parse(task.getId())));
  }

  @Produces
  @Singleton
  Task<Void> sandboxRefundCallback(SandboxDesk desk) {
    return Tasks.oneTime(SandboxRefundService.CALL_BACK)
        .execute((task, context) -> callAboutRefund(desk, UUID.fromString(task.getId())));
  }

  private static void callAboutRefund(SandboxDesk desk, UUID refundId) {
    try {
      desk.callAboutRefund(refundId);
    } catch (DomainException e) {
      Log.infof("Callback of refund %s refused: %s", refundId, e.getMessage());
    }
  }

  /** The sandbox calls once: what is refused stays refused. */
  private static void call(SandboxDesk desk, SandboxCallback callback) {
    try {
      desk.call(callback);
    } catch (DomainException e) {
      Log.infof("Callback of payment %s refused: %s", callback.paymentId(), e.getMessage());
    }
  }

  @Produces
  @Singleton
  Task<Void> forgetOldCallbacks(CallbackService callbacks) {
    return Tasks.recurring("forget-payment-callbacks", Daily.at(3))
        .execute((task, context) -> callbacks.forgetOld());
  }
}
