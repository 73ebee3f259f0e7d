package dev.kontor.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** An entry of an organisation's activity log, {@code ActivityTable}. */
record ActivitySql(UUID organisation, String actorKind, UUID actor) {
  static final String TEXT =
      """
      insert into organisation_activity
        (organisation_id, id, kind, actor_kind, actor_id, actor_name, subject_type, subject_id,
         subject_label, before, after, address, device, reference, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?,
        cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?)""";

  /** What it is about. */
  record Subject(String type, UUID id, String label) {}

  /** The parameters. */
  Object[] of(String kind, Subject subject, String after, Instant at) {
    return new Object[] {
      organisation,
      ChainedEntry.newId(),
      kind,
      actorKind,
      actor,
      "Anna Keller",
      subject.type(),
      subject.id(),
      subject.label(),
      "{}",
      after,
      "127.0.0.1",
      "",
      null,
      Timestamp.from(at)
    };
  }
}
