package dev.kontor.sale.change;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a product doesn't get another offer, or not so. */
enum ChangeProblem implements ProblemType {
  OFFER_OF_OTHER_TYPE(INVALID),
  EXPECTED_TOTAL_REQUIRED(INVALID),
  OFFER_UNCHANGED(CONFLICT),
  PRODUCT_TO_BE_RENEWED(CONFLICT),
  CHANGE_TOO_EARLY(CONFLICT);

  private final ProblemKind kind;

  ChangeProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<ChangeProblem> types() {
      return List.of(values());
    }
  }
}
