package dev.kontor.sale.warranty;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The last hours of domains that expire on a day.
 *
 * @param end their expiry
 * @param isLast whether nothing is waited for any more
 * @param again tells what comes once more from what came before
 */
record LastDay(UUID organisationId, LocalDate end, boolean isLast, String again) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("warranty-day");
  private static final String LAST = "last";
  private static final String FIRST = "first";

  static LastDay of(UUID organisationId, LocalDate end) {
    return new LastDay(organisationId, end, false, "");
  }

  LastDay last() {
    return new LastDay(organisationId, end, true, again);
  }

  LastDay again(UUID after) {
    return new LastDay(organisationId, end, isLast, after.toString());
  }

  TaskInstance<Void> task() {
    var name = organisationId + " " + end + " " + (isLast ? LAST : FIRST) + " " + again;
    return TASK.instance(name.strip()).build();
  }

  static LastDay parse(String text) {
    var parts = text.split(" ", 4);
    return new LastDay(
        UUID.fromString(parts[0]),
        LocalDate.parse(parts[1]),
        parts[2].equals(LAST),
        parts.length > 3 ? parts[3] : "");
  }
}
