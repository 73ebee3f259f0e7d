package dev.kontor.organisation.billing;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around billing addresses. */
enum BillingProblem implements ProblemType {
  DEFAULT_BILLING_ADDRESS(ProblemKind.CONFLICT),
  TOO_MANY_BILLING_ADDRESSES(ProblemKind.CONFLICT),
  BILLING_ADDRESS_IN_USE(ProblemKind.CONFLICT),
  REPLACEMENT_ADDRESS_UNKNOWN(ProblemKind.INVALID);

  private final ProblemKind kind;

  BillingProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<BillingProblem> types() {
      return List.of(values());
    }
  }
}
