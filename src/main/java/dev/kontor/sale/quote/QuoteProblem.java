package dev.kontor.sale.quote;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why something can't be had. */
enum QuoteProblem implements ProblemType {
  OFFER_UNKNOWN(INVALID),
  OFFER_NOT_SOLD(INVALID),
  PERIOD_NOT_OFFERED(INVALID),
  PERIOD_MINIMUM_NOT_REACHED(INVALID);

  private final ProblemKind kind;

  QuoteProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<QuoteProblem> types() {
      return List.of(values());
    }
  }
}
