package dev.kontor.money.invoice.export;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around exports of invoices. */
enum InvoiceExportProblem implements ProblemType {
  EXPORT_FORMAT_UNKNOWN(INVALID);

  private final ProblemKind kind;

  InvoiceExportProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<InvoiceExportProblem> types() {
      return List.of(values());
    }
  }
}
