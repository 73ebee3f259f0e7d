package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Exports that are prepared in the background, and mailed as a link to who asked. What they are of
 * is settled when they are asked for: documents and payments that come later don't count.
 */
@ApplicationScoped
public class MailedExports {
  private static final String OF_ORGANISATION = "running-exports-of-organisation";
  private static final String OF_PERSON = "running-exports-of-person";

  private final InvoiceExports exports;
  private final MailedExportSelections selections;
  private final MailedExportTable table;
  private final ZipBounds zips;
  private final Bounds bounds;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  MailedExports(
      InvoiceExports exports,
      MailedExportSelections selections,
      MailedExportTable table,
      ZipBounds zips,
      Bounds bounds,
      BackgroundTasks tasks,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.exports = exports;
    this.selections = selections;
    this.table = table;
    this.zips = zips;
    this.bounds = bounds;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Begins an export.
   *
   * @param userId who asks, and gets the mail
   * @param bom whether a CSV begins with a byte order mark
   * @return its id
   * @throws dev.kontor.platform.problem.DomainException 409 {@code too-many-exports}, {@code
   *     too-many-exports-of-person}; 422 {@code export-too-large}
   */
  @Transactional
  public UUID ask(
      UUID organisationId, UUID userId, ExportFormat format, Wanted wanted, boolean bom) {
    // Before any lock: counting takes its time.
    var selection = exports.now(organisationId, wanted);
    var total = Math.toIntExact(exports.count(selection));
    if (format == ExportFormat.ZIP) {
      zips.requireMailable(total);
    }
    requireRoom(organisationId, userId);
    var export =
        new MailedExport(
            ids.next(),
            organisationId,
            userId,
            format,
            bom,
            wanted.status(),
            wanted.kind(),
            wanted.period().from(),
            wanted.period().to(),
            selections.text(selection.bound()),
            total,
            0,
            null,
            null,
            0,
            0,
            MailedExportStatus.RUNNING,
            clock.instant(),
            null);
    table.add(export);
    tasks.schedule(MailedExportStep.of(export).task(), clock.instant());
    events.fire(new InvoiceExportAsked(organisationId, export.id(), format, total));
    return export.id();
  }

  /** Those of an organisation before those of a person, so that no two wait for each other. */
  private void requireRoom(UUID organisationId, UUID userId) {
    bounds.hold(OF_ORGANISATION, organisationId);
    bounds.requireRoom(
        OF_ORGANISATION, table.runningIn(organisationId), MailedExportProblem.TOO_MANY_EXPORTS);
    bounds.hold(OF_PERSON, userId);
    bounds.requireRoom(
        OF_PERSON, table.runningOf(userId), MailedExportProblem.TOO_MANY_EXPORTS_OF_PERSON);
  }

  /** As it stands; 404 where the organisation has no such one. */
  @Transactional
  MailedExport get(UUID organisationId, UUID id) {
    return table.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
