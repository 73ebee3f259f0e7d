package dev.kontor.money.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asking a provider about a payment once more.
 *
 * @param number from 0 on
 */
record Inquiry(UUID paymentId, int number) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("ask-about-payment");

  /** The first one is longer than a call to a provider can last; all together some four weeks. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(8),
          Duration.ofDays(16));

  static Inquiry first(UUID paymentId) {
    return new Inquiry(paymentId, 0);
  }

  /** After the inquiry before. */
  Duration pause() {
    return PAUSES.get(number);
  }

  Optional<Inquiry> next() {
    return number + 1 < PAUSES.size()
        ? Optional.of(new Inquiry(paymentId, number + 1))
        : Optional.empty();
  }

  TaskInstance<Void> task() {
    return TASK.instance(paymentId + " " + number).build();
  }

  static Inquiry parse(String text) {
    var parts = text.split(" ", 2);
    return new Inquiry(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
  }
}
