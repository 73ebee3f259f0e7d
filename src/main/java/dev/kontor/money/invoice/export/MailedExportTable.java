package dev.kontor.money.invoice.export;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Exports that are mailed, until some time after their end. */
@Singleton
class MailedExportTable {
  private static final String COLUMNS =
      """
      id, organisation_id, asked_by, format, bom, wanted_status, wanted_kind, from_at, to_at,
        bound::text as bound, total, done, reached_at, reached_id, step, tries, status, created_at,
        expires_at
      """;

  private static final String ROW = "select " + COLUMNS + "from invoice_export ";

  private final Jdbi jdbi;

  MailedExportTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(MailedExport export) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into invoice_export (
                      id, organisation_id, asked_by, format, bom, wanted_status, wanted_kind,
                      from_at, to_at, bound, total, status, created_at)
                    values (
                      :id, :organisationId, :askedBy, :format, :bom, :wantedStatus, :wantedKind,
                      :fromAt, :toAt, cast(:bound as jsonb), :total, :status, :createdAt)""")
                .bind("id", export.id())
                .bind("organisationId", export.organisationId())
                .bind("askedBy", export.askedBy())
                .bind("format", export.format())
                .bind("bom", export.bom())
                .bind("wantedStatus", export.wantedStatus())
                .bind("wantedKind", export.wantedKind())
                .bind("fromAt", export.fromAt())
                .bind("toAt", export.toAt())
                .bind("bound", export.bound())
                .bind("total", export.total())
                .bind("status", export.status())
                .bind("createdAt", export.createdAt())
                .execute());
  }

  Optional<MailedExport> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROW + "where id = :id and organisation_id = :organisation")
                .bind("id", id)
                .bind("organisation", organisationId)
                .mapTo(MailedExport.class)
                .findOne());
  }

  /** The one whose next piece of work this is. */
  Optional<MailedExport> running(UUID id, int step) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROW + "where id = :id and step = :step and status = 'running'")
                .bind("id", id)
                .bind("step", step)
                .mapTo(MailedExport.class)
                .findOne());
  }

  int runningIn(UUID organisationId) {
    return count("organisation_id = :id", organisationId);
  }

  int runningOf(UUID userId) {
    return count("asked_by = :id", userId);
  }

  private int count(String condition, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from invoice_export where status = 'running' and " + condition)
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Some more documents are done.
   *
   * @param reached the last of them
   * @return as it stands then; empty where it doesn't stand any more where it was read
   */
  Optional<MailedExport> advance(MailedExport export, int count, Cursor reached) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update invoice_export
                    set done = done + :count, reached_at = :reachedAt, reached_id = :reachedId,
                      tries = 0
                    where id = :id and status = 'running'
                      and reached_id is not distinct from cast(:was as uuid)
                    returning\s"""
                        + COLUMNS)
                .bind("count", count)
                .bind("reachedAt", reached.created())
                .bind("reachedId", reached.id())
                .bind("id", export.id())
                .bind("was", export.reachedId())
                .mapTo(MailedExport.class)
                .findOne());
  }

  /** Whether this, and nobody else, has brought it to its end. */
  boolean finish(MailedExport export, int count, Instant now, Instant expiresAt) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update invoice_export
                        set done = done + :count, status = 'ready', ended_at = :now,
                          expires_at = :expiresAt
                        where id = :id and status = 'running'
                          and reached_id is not distinct from cast(:was as uuid)""")
                    .bind("count", count)
                    .bind("now", now)
                    .bind("expiresAt", expiresAt)
                    .bind("id", export.id())
                    .bind("was", export.reachedId())
                    .execute()
                > 0);
  }

  /** Whether the next piece of work is another one now. */
  boolean next(MailedExport export, int tries) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update invoice_export set step = step + 1, tries = :tries
                        where id = :id and status = 'running' and step = :step""")
                    .bind("tries", tries)
                    .bind("id", export.id())
                    .bind("step", export.step())
                    .execute()
                > 0);
  }

  /** Whether this has ended it. */
  boolean fail(MailedExport export, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update invoice_export set status = 'failed', ended_at = :now
                        where id = :id and status = 'running' and step = :step""")
                    .bind("now", now)
                    .bind("id", export.id())
                    .bind("step", export.step())
                    .execute()
                > 0);
  }

  void dropEndedBefore(Instant time) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from invoice_export where status <> 'running' and ended_at < :time")
                .bind("time", time)
                .execute());
  }
}
