package dev.kontor.organisation.policy;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around what an organisation requires. */
enum PolicyProblem implements ProblemType {
  DATE_OUT_OF_RANGE(INVALID),
  DATE_WITHOUT_REQUIREMENT(INVALID),
  /** Who requires it now would lock themselves out. */
  OWN_SECOND_FACTOR_MISSING(CONFLICT),
  /** There is nothing to remind of. */
  MEMBER_PROTECTED(CONFLICT);

  private final ProblemKind kind;

  PolicyProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PolicyProblem> types() {
      return List.of(values());
    }
  }
}
