package dev.kontor.sale.closing;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why an organisation isn't closed. */
enum DeletionProblem implements ProblemType {
  NAME_WRONG(INVALID),
  DELETION_BLOCKED(CONFLICT);

  private final ProblemKind kind;

  DeletionProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<DeletionProblem> types() {
      return List.of(values());
    }
  }
}
