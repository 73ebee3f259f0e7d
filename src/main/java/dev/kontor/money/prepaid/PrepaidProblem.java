package dev.kontor.money.prepaid;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around the prepaid account. */
enum PrepaidProblem implements ProblemType {
  AMOUNT_NOT_POSITIVE(INVALID),
  AMOUNT_OUT_OF_LIMITS(INVALID),
  CURRENCY_MISMATCH(INVALID),
  CURRENCY_UNKNOWN(INVALID);

  private final ProblemKind kind;

  PrepaidProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PrepaidProblem> types() {
      return List.of(values());
    }
  }
}
