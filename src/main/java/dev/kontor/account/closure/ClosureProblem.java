package dev.kontor.account.closure;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around closed accounts. */
enum ClosureProblem implements ProblemType {
  ACCOUNT_REPRESENTS_ORGANISATIONS(CONFLICT),
  /** Somebody else has to remove an operator first. */
  OPERATOR_ACCOUNT(CONFLICT),
  ACCOUNT_CLOSURE_TOKEN_INVALID(INVALID);

  private final ProblemKind kind;

  ClosureProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<ClosureProblem> types() {
      return List.of(values());
    }
  }
}
