package dev.kontor.money.invoice.document;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why there is no document on paper. */
enum DocumentProblem implements ProblemType {
  INVOICE_NOT_PAID(CONFLICT),
  INVOICE_CANCELLED(CONFLICT);

  private final ProblemKind kind;

  DocumentProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<DocumentProblem> types() {
      return List.of(values());
    }
  }
}
