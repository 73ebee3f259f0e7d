package dev.kontor.product.term;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around terms. */
enum TermProblem implements ProblemType {
  TERM_TAKEN(CONFLICT);

  private final ProblemKind kind;

  TermProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<TermProblem> types() {
      return List.of(values());
    }
  }
}
