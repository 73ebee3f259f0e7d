package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.document.InvoiceFiles;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Goes through the documents of an export, and makes the files that a ZIP needs. No transaction is
 * open meanwhile. How far it has come is kept after each portion: there the next one begins,
 * whoever works on it then.
 */
@Singleton
class MailedExportWork {
  /** How long a piece of work takes, about. */
  private static final Duration SPELL = Duration.ofSeconds(2);

  private static final int ROWS = 2_000;

  /** Of which all files may have to be made. */
  private static final int FILES = 10;

  private final MailedExportService exports;
  private final MailedExportSelections selections;
  private final InvoiceExportQueries queries;
  private final InvoiceFiles files;

  MailedExportWork(
      MailedExportService exports,
      MailedExportSelections selections,
      InvoiceExportQueries queries,
      InvoiceFiles files) {
    this.exports = exports;
    this.selections = selections;
    this.queries = queries;
    this.files = files;
  }

  /** Nothing where somebody did it who was thought to be gone. */
  void doNext(MailedExportStep step) {
    exports.running(step).ifPresent(this::doNext);
  }

  private void doNext(MailedExport export) {
    try {
      goThrough(export);
    } catch (RuntimeException failure) {
      if (isHaste(failure)) {
        exports.pause(export);
      } else {
        Log.errorf(failure, "The work on invoice export %s went wrong", export.id());
        exports.stumble(export);
      }
    }
  }

  /** Others take all there is for making files: that is nobody's failure. */
  private static boolean isHaste(RuntimeException failure) {
    return failure instanceof DomainException refused
        && refused.type() == CommonProblem.TOO_MANY_REQUESTS;
  }

  private void goThrough(MailedExport export) {
    var selection = selections.of(export);
    var end = System.nanoTime() + SPELL.toNanos();
    var here = Optional.of(export);
    while (here.isPresent() && System.nanoTime() < end) {
      here = portion(here.get(), selection);
    }
    here.ifPresent(exports::goOn);
  }

  /** As it stands afterwards; empty at the end, and where somebody else goes on with it. */
  private Optional<MailedExport> portion(MailedExport export, InvoiceSelection selection) {
    var isZip = export.format() == ExportFormat.ZIP;
    var portion = queries.portion(selection, export.place(), isZip ? FILES : ROWS);
    if (isZip) {
      var withFiles = portion.rows().stream().filter(InvoiceZip::hasFile);
      files.prepare(export.organisationId(), withFiles.map(InvoiceExportRow::id).toList());
    }
    var next = portion.next();
    var count = portion.rows().size();
    if (next == null) {
      exports.finish(export, count);
      return Optional.empty();
    }
    return exports.advance(export, count, next);
  }
}
