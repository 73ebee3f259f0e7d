package dev.kontor.money.invoice.export;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/**
 * A piece of the work on an export. Each has a task of its own, so that a large export doesn't keep
 * others waiting.
 */
record MailedExportStep(UUID exportId, int number) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("prepare-invoice-export");

  static MailedExportStep of(MailedExport export) {
    return new MailedExportStep(export.id(), export.step());
  }

  MailedExportStep next() {
    return new MailedExportStep(exportId, number + 1);
  }

  TaskInstance<Void> task() {
    return TASK.instance(exportId + " " + number).build();
  }

  static MailedExportStep parse(String text) {
    var parts = text.split(" ", 2);
    return new MailedExportStep(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
  }
}
