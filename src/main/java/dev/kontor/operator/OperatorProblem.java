package dev.kontor.operator;

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
  OPERATOR_ONESELF(CONFLICT),
  SUPPORT_CODE_INVALID(INVALID),
  IDENTITY_UNPROVED(INVALID),
  VERIFICATION_INVALID(INVALID),
  BLOCK_SCOPE_MISMATCH(INVALID),
  BLOCK_SCOPE_UNKNOWN(INVALID),
  NOTHING_TO_RESET(CONFLICT),
  TWO_FACTOR_RESET_OPEN(CONFLICT),
  TWO_FACTOR_RESET_TOKEN_INVALID(INVALID);

  private final ProblemKind kind;

  OperatorProblem(ProblemKind kind) {
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
    public List<OperatorProblem> types() {
      return List.of(values());
    }
  }
}
