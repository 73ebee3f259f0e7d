package dev.kontor.money.invoice.export;

import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** How many documents a ZIP may have: each may have to become a file first. */
@Singleton
class ZipBounds {
  private final Bounds bounds;

  ZipBounds(Bounds bounds) {
    this.bounds = bounds;
  }

  void requireMailable(long documents) {
    require("documents-of-zip", documents, MailedExportProblem.EXPORT_TOO_LARGE);
  }

  /** Whoever waits for it sees nothing else meanwhile: fewer than by mail. */
  void requireStreamable(long documents) {
    require("documents-of-streamed-zip", documents, MailedExportProblem.EXPORT_TOO_LARGE_TO_STREAM);
  }

  private void require(String bound, long documents, ProblemType refusal) {
    var most = bounds.of(bound);
    if (documents > most) {
      throw refusal.exception(Integer.toString(most), Long.toString(documents)).with("most", most);
    }
  }
}
