package dev.kontor.money.invoice.export;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps how far exports have come. Each is told to be ready, or to have failed, once: in the
 * transaction that ends it, in which the mail is written too.
 */
@ApplicationScoped
class MailedExportService {
  /** How long a file can be downloaded. */
  static final Duration LIFETIME = Duration.ofDays(7);

  /** How long it is known of an export afterwards that it expired or failed. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Until files can be made again that others have all the room for. */
  private static final Duration BREATH = Duration.ofSeconds(10);

  /** After a piece of work that went wrong; then it fails. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final MailedExportTable table;
  private final BackgroundTasks tasks;
  private final Clock clock;
  private final Event<Object> events;

  MailedExportService(
      MailedExportTable table, BackgroundTasks tasks, Clock clock, Event<Object> events) {
    this.table = table;
    this.tasks = tasks;
    this.clock = clock;
    this.events = events;
  }

  /** The export whose next piece of work this is. */
  @Transactional
  Optional<MailedExport> running(MailedExportStep step) {
    return table.running(step.exportId(), step.number());
  }

  /**
   * So many more documents are done.
   *
   * @param place of the last of them
   * @return as it stands now; empty where somebody else has gone on from there
   */
  @Transactional
  Optional<MailedExport> advance(MailedExport export, int count, Cursor place) {
    return table.advance(export, count, place);
  }

  /** The last documents are done, and with them the export. */
  @Transactional
  void finish(MailedExport export, int count) {
    var now = clock.instant();
    var expiresAt = now.plus(LIFETIME);
    if (table.finish(export, count, now, expiresAt)) {
      events.fire(
          new InvoiceExportReady(
              export.organisationId(),
              export.id(),
              export.askedBy(),
              export.format(),
              export.total(),
              expiresAt));
    }
  }

  /** The rest is another piece of work. */
  @Transactional
  void goOn(MailedExport export) {
    next(export, 0, Duration.ZERO);
  }

  /** The rest has to wait a little. */
  @Transactional
  void pause(MailedExport export) {
    next(export, export.tries(), BREATH);
  }

  /** Something went wrong: it is tried again, and given up some time. */
  @Transactional
  void stumble(MailedExport export) {
    if (export.tries() < PAUSES.size()) {
      next(export, export.tries() + 1, PAUSES.get(export.tries()));
    } else if (table.fail(export, clock.instant())) {
      events.fire(
          new InvoiceExportFailed(
              export.organisationId(),
              export.id(),
              export.askedBy(),
              export.format(),
              export.total()));
    }
  }

  private void next(MailedExport export, int tries, Duration pause) {
    if (table.next(export, tries)) {
      tasks.schedule(MailedExportStep.of(export).next().task(), clock.instant().plus(pause));
    }
  }

  @Transactional
  void dropOld() {
    table.dropEndedBefore(clock.instant().minus(LIFETIME).minus(KEPT));
  }
}
