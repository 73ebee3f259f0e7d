package dev.kontor.sale.cancellation;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a product can't be cancelled, or not so, or can't be reinstated. */
enum CancellationProblem implements ProblemType {
  CANCELLATION_MOMENT_UNKNOWN(INVALID),
  PRODUCT_REGISTERING(CONFLICT),
  PRODUCT_WITHOUT_END(CONFLICT),
  PRODUCT_TERM_OVER(CONFLICT),
  DOMAIN_ENDS_WITH_TERM(CONFLICT),
  MINIMUM_TERM_RUNS(CONFLICT),
  PRODUCT_NOT_CANCELLED(CONFLICT);

  private final ProblemKind kind;

  CancellationProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<CancellationProblem> types() {
      return List.of(values());
    }
  }
}
