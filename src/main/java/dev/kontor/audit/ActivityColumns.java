package dev.kontor.audit;

import java.util.List;

/** Activity entries as CSV (RFC 4180). */
final class ActivityColumns {
  static final List<String> HEADER =
      List.of(
          "id",
          "createdAt",
          "kind",
          "actorKind",
          "actorId",
          "actorName",
          "subjectType",
          "subjectId",
          "subjectLabel",
          "before",
          "after",
          "address",
          "userAgent");

  private ActivityColumns() {}

  static List<String> cells(ActivityEntry entry) {
    return List.of(
        entry.id().toString(),
        entry.createdAt().toString(),
        entry.kind(),
        entry.actor().kind(),
        entry.actor().id().toString(),
        entry.actor().name(),
        entry.subject().type(),
        entry.subject().id().toString(),
        entry.subject().label(),
        entry.before().toString(),
        entry.after().toString(),
        entry.address(),
        entry.userAgent());
  }
}
