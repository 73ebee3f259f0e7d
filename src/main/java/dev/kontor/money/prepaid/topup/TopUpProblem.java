package dev.kontor.money.prepaid.topup;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around top-ups. */
enum TopUpProblem implements ProblemType {
  PAYMENT_METHOD_CURRENCY(INVALID),
  BALANCE_LIMIT_EXCEEDED(CONFLICT),
  TOO_MANY_TRANSFER_TOP_UPS(CONFLICT),
  TOP_UP_NOT_AWAITED(CONFLICT);

  private final ProblemKind kind;

  TopUpProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String feature() {
    return "prepaid";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<TopUpProblem> types() {
      return List.of(values());
    }
  }
}
