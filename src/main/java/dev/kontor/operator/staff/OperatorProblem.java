package dev.kontor.operator.staff;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around operators and what they do. */
enum OperatorProblem implements ProblemType {
  OPERATOR_SECOND_FACTOR_REQUIRED(FORBIDDEN),
  OPERATOR_CANDIDATE_UNKNOWN(INVALID),
  ALREADY_OPERATOR(CONFLICT),
  OPERATOR_ONESELF(CONFLICT);

  private final ProblemKind kind;

  OperatorProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<OperatorProblem> types() {
      return List.of(values());
    }
  }
}
