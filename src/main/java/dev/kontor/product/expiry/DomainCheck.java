package dev.kontor.product.expiry;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Asking a registry how a domain stands.
 *
 * @param reason the id of what it is asked for, again and again
 * @param number how often it was asked before for the same reason
 */
record DomainCheck(UUID organisationId, UUID productId, UUID reason, int number) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("check-domain");

  /** After a question that has to be asked again. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  /** After that; whoever gets no answer for ten days gives up. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final int MOST = PAUSES.size() + 10;

  /** As long as the registry has it otherwise. */
  private static final Duration WEEK = Duration.ofDays(7);

  Duration pause() {
    if (number < PAUSES.size()) {
      return PAUSES.get(number);
    }
    return isGivenUp() ? WEEK : DAY;
  }

  DomainCheck next() {
    return new DomainCheck(organisationId, productId, reason, number + 1);
  }

  /** Whether nobody goes on asking who gets no answer. */
  boolean isGivenUp() {
    return number >= MOST;
  }

  TaskInstance<Void> task() {
    return TASK.instance(organisationId + " " + productId + " " + reason + " " + number).build();
  }

  static DomainCheck parse(String text) {
    var parts = text.split(" ", 4);
    return new DomainCheck(
        UUID.fromString(parts[0]),
        UUID.fromString(parts[1]),
        UUID.fromString(parts[2]),
        Integer.parseInt(parts[3]));
  }
}
