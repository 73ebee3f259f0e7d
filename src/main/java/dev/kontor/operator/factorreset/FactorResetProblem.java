package dev.kontor.operator.factorreset;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around resets of second factors. */
enum FactorResetProblem implements ProblemType {
  NOTHING_TO_RESET(CONFLICT),
  TWO_FACTOR_RESET_OPEN(CONFLICT),
  TWO_FACTOR_RESET_TOKEN_INVALID(INVALID);

  private final ProblemKind kind;

  FactorResetProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String feature() {
    return "operator";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<FactorResetProblem> types() {
      return List.of(values());
    }
  }
}
