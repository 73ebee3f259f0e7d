package dev.kontor.sale.refund;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around refunds. */
enum RefundProblem implements ProblemType {
  REFUND_LINE_TWICE(INVALID),
  REFUND_SOURCE_UNAVAILABLE(CONFLICT),
  REFUND_ORDER_PENDING(CONFLICT),
  REFUND_REGISTRY_PENDING(CONFLICT),
  REFUND_DOMAIN_TERM(CONFLICT),
  REFUND_LATER_TERMS(CONFLICT);

  private final ProblemKind kind;

  RefundProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<RefundProblem> types() {
      return List.of(values());
    }
  }
}
