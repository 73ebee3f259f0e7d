package dev.kontor.sale.order;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Asking the registry to register the domain of a line.
 *
 * @param number how often it was asked before
 */
record RegistrationAttempt(UUID organisationId, UUID lineId, int number) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("register-domain");

  /** After an attempt without an answer; the last one again and again. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  Duration pause() {
    return PAUSES.get(Math.min(number, PAUSES.size() - 1));
  }

  RegistrationAttempt next() {
    return new RegistrationAttempt(organisationId, lineId, number + 1);
  }

  /** The id of a further question about the same line. */
  UUID transaction(String what) {
    return UUID.nameUUIDFromBytes((lineId + " " + what).getBytes(StandardCharsets.UTF_8));
  }

  TaskInstance<Void> task() {
    return TASK.instance(organisationId + " " + lineId + " " + number).build();
  }

  static RegistrationAttempt parse(String text) {
    var parts = text.split(" ", 3);
    return new RegistrationAttempt(
        UUID.fromString(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
  }
}
