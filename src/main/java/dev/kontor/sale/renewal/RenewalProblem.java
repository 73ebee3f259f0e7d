package dev.kontor.sale.renewal;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a product can't be renewed, or not so. */
enum RenewalProblem implements ProblemType {
  RENEWED_PRODUCT_UNKNOWN(INVALID),
  RENEWED_TWICE(INVALID),
  TERM_END_WRONG(INVALID),
  HORIZON_INVALID(INVALID),
  ALREADY_RENEWED(CONFLICT),
  RENEWAL_PENDING(CONFLICT),
  PRODUCT_NOT_RENEWABLE(CONFLICT),
  PRODUCT_CANCELLED(CONFLICT),
  PRODUCT_ENDED(CONFLICT),
  DOMAIN_TO_BE_RESTORED(CONFLICT),
  RENEWALS_ENDED(CONFLICT),
  TOO_FAR_AHEAD(CONFLICT);

  private final ProblemKind kind;

  RenewalProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<RenewalProblem> types() {
      return List.of(values());
    }
  }
}
