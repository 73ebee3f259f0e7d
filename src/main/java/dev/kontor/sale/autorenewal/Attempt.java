package dev.kontor.sale.autorenewal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.kontor.sale.renewal.RenewalDays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renewing what is due on a day.
 *
 * @param way the first of the organisation's ways of paying to be tried
 * @param tries how often that way was tried before without the provider's ever hearing of it
 * @param after what it follows, such as an order that came to nothing: no attempt before has its
 *     name then, be it that one still runs
 */
record Attempt(UUID organisationId, LocalDate day, int way, int tries, @Nullable UUID after) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("renewal-attempt");

  /** A provider that never hears of payments mustn't be asked for ever. */
  private static final int MOST_TRIES = 5;

  static Attempt first(UUID organisationId, LocalDate day) {
    return new Attempt(organisationId, day, 0, 0, null);
  }

  /** The ends of the products that it is about. */
  List<LocalDate> ends() {
    return RenewalDays.ATTEMPTS.stream().map(day::plusDays).toList();
  }

  /** Whether it is the last one for a product that ends on a day. */
  boolean isLastFor(LocalDate end) {
    return day.plusDays(RenewalDays.LAST).equals(end);
  }

  Attempt next() {
    return new Attempt(organisationId, day, way + 1, 0, after);
  }

  /** The same way once more, since nobody was asked; the next one where that happens too often. */
  Attempt again() {
    return tries + 1 < MOST_TRIES
        ? new Attempt(organisationId, day, way, tries + 1, after)
        : next();
  }

  Attempt after(UUID what) {
    return new Attempt(organisationId, day, way, tries, what);
  }

  TaskInstance<Void> task() {
    var name = organisationId + " " + day + " " + way + (tries == 0 ? "" : "." + tries);
    return TASK.instance(after == null ? name : name + " " + after).build();
  }

  static Attempt parse(String text) {
    var parts = text.split(" ");
    var way = parts[2].split("\\.");
    return new Attempt(
        UUID.fromString(parts[0]),
        LocalDate.parse(parts[1]),
        Integer.parseInt(way[0]),
        way.length > 1 ? Integer.parseInt(way[1]) : 0,
        parts.length > 3 ? UUID.fromString(parts[3]) : null);
  }
}
