package dev.kontor.audit;

import dev.kontor.platform.export.Column;
import java.util.List;

/** Activity entries as a table. */
final class ActivityColumns {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("id"),
          Column.instant("createdAt"),
          Column.text("kind"),
          Column.text("actorKind"),
          Column.text("actorId"),
          Column.text("actorName"),
          Column.text("subjectType"),
          Column.text("subjectId"),
          Column.text("subjectLabel"),
          Column.text("before"),
          Column.text("after"),
          Column.text("address"),
          Column.text("userAgent"));

  private ActivityColumns() {}

  static Object[] cells(ActivityEntry entry) {
    return new Object[] {
      entry.id(),
      entry.createdAt(),
      entry.kind(),
      entry.actor().kind(),
      entry.actor().id(),
      entry.actor().name(),
      entry.subject().type(),
      entry.subject().id(),
      entry.subject().label(),
      entry.before(),
      entry.after(),
      entry.address(),
      entry.userAgent()
    };
  }
}
