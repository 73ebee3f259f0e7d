package dev.kontor.sale.upgrade;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why nothing can be credited for a term that is to end today. */
enum UpgradeProblem implements ProblemType {
  ONLY_AT_END_OF_TERM,
  INVOICE_OPEN;

  @Override
  public ProblemKind kind() {
    return CONFLICT;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<UpgradeProblem> types() {
      return List.of(values());
    }
  }
}
