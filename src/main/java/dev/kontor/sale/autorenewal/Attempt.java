package dev.kontor.sale.autorenewal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.kontor.sale.renewal.RenewalDays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Renewing what is due on a day.
 *
 * @param way the first of the organisation's ways of paying to be tried
 */
record Attempt(UUID organisationId, LocalDate day, int way) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("renewal-attempt");

  /** The ends of the products that it is about. */
  List<LocalDate> ends() {
    return RenewalDays.ATTEMPTS.stream().map(day::plusDays).toList();
  }

  /** Whether it is the last one for a product that ends on a day. */
  boolean isLastFor(LocalDate end) {
    return day.plusDays(RenewalDays.LAST).equals(end);
  }

  Attempt next() {
    return new Attempt(organisationId, day, way + 1);
  }

  TaskInstance<Void> task() {
    return TASK.instance(text()).build();
  }

  /** The same, where an order has ended: none before has its name, be it that one still runs. */
  TaskInstance<Void> after(UUID orderId) {
    return TASK.instance(text() + " " + orderId).build();
  }

  private String text() {
    return organisationId + " " + day + " " + way;
  }

  static Attempt parse(String text) {
    var parts = text.split(" ");
    return new Attempt(
        UUID.fromString(parts[0]), LocalDate.parse(parts[1]), Integer.parseInt(parts[2]));
  }
}
