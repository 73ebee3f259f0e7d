package dev.kontor.audit;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around activity logs. */
enum AuditProblem implements ProblemType {
  INSTANT_INVALID;

  @Override
  public ProblemKind kind() {
    return ProblemKind.INVALID;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<AuditProblem> types() {
      return List.of(values());
    }
  }
}
