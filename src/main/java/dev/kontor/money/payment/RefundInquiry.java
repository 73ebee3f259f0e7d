package dev.kontor.money.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Asking a provider about a refund once more. Other than with payments there is always a next time:
 * the customer is owed the money, however long the provider is silent.
 *
 * @param number from 0 on
 */
record RefundInquiry(UUID refundId, int number) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("ask-about-refund");

  /** The first one is longer than a call to a provider can last; the last one comes again. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7));

  static RefundInquiry first(UUID refundId) {
    return new RefundInquiry(refundId, 0);
  }

  /** After the inquiry before. */
  Duration pause() {
    return PAUSES.get(Math.min(number, PAUSES.size() - 1));
  }

  /** Whether refunds are settled by then: people look at what still isn't. */
  boolean isOverdue() {
    return number >= PAUSES.size() - 1;
  }

  RefundInquiry next() {
    return new RefundInquiry(refundId, number + 1);
  }

  TaskInstance<Void> task() {
    return TASK.instance(refundId + " " + number).build();
  }

  static RefundInquiry parse(String text) {
    var parts = text.split(" ", 2);
    return new RefundInquiry(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
  }
}
