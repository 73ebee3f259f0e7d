package dev.kontor.sale.archive;

import static dev.kontor.platform.problem.ProblemKind.NOT_FOUND;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around what is kept of closed organisations. */
enum ArchiveProblem implements ProblemType {
  INVOICE_COPY_UNKNOWN(NOT_FOUND);

  private final ProblemKind kind;

  ArchiveProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<ArchiveProblem> types() {
      return List.of(values());
    }
  }
}
