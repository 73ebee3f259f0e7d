package dev.kontor.sale.warranty;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** What happens to an open invoice by which a domain was renewed on account, in this order. */
enum ClaimStep {
  A_MONTH_BEFORE(-30),
  A_WEEK_BEFORE(-7),
  LAST_DAY(0),
  /** The day after, whatever the time there. */
  SUSPENSION(1);

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("warranty-claim");

  /** When people are told. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final int daysAfterDue;

  ClaimStep(int daysAfterDue) {
    this.daysAfterDue = daysAfterDue;
  }

  /**
   * When it is.
   *
   * @param dueOn the last day for its payment
   */
  Instant at(LocalDate dueOn, ZoneId zone) {
    var day = dueOn.plusDays(daysAfterDue);
    return this == SUSPENSION
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : day.atTime(MORNING).atZone(zone).toInstant();
  }

  WarrantyInvoiceDue.Kind kind() {
    return switch (this) {
      case A_MONTH_BEFORE, A_WEEK_BEFORE -> WarrantyInvoiceDue.Kind.REMINDER;
      case LAST_DAY -> WarrantyInvoiceDue.Kind.LAST_DAY;
      case SUSPENSION -> WarrantyInvoiceDue.Kind.SUSPENDED;
    };
  }

  TaskInstance<Void> task(UUID organisationId, UUID invoiceId) {
    var name = organisationId + " " + invoiceId + " " + name().toLowerCase(Locale.ROOT);
    return TASK.instance(name).build();
  }

  static ClaimStep parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
