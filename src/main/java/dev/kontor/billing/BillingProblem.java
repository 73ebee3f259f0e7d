package dev.kontor.billing;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around billing addresses. */
enum BillingProblem implements ProblemType {
  DEFAULT_BILLING_ADDRESS,
  TOO_MANY_BILLING_ADDRESSES;

  @Override
  public ProblemKind kind() {
    return ProblemKind.CONFLICT;
  }

  @Override
  public String feature() {
    return "billing";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<BillingProblem> types() {
      return List.of(values());
    }
  }
}
