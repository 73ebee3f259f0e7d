package dev.kontor.operator.support;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around support codes and proofs of identity. */
enum SupportProblem implements ProblemType {
  SUPPORT_CODE_INVALID(INVALID),
  IDENTITY_UNPROVED(INVALID),
  VERIFICATION_INVALID(INVALID);

  private final ProblemKind kind;

  SupportProblem(ProblemKind kind) {
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
    public List<SupportProblem> types() {
      return List.of(values());
    }
  }
}
