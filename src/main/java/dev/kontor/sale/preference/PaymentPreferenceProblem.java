package dev.kontor.sale.preference;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around payment preferences. */
enum PaymentPreferenceProblem implements ProblemType {
  PAYMENT_SOURCE_REPEATED(ProblemKind.INVALID);

  private final ProblemKind kind;

  PaymentPreferenceProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PaymentPreferenceProblem> types() {
      return List.of(values());
    }
  }
}
