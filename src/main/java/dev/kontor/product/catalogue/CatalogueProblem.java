package dev.kontor.product.catalogue;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around the catalogue. */
enum CatalogueProblem implements ProblemType {
  PRODUCT_TYPE_UNKNOWN(INVALID),
  CURRENCY_NOT_OFFERED(INVALID),
  DATE_INVALID(INVALID),
  VALID_FROM_INVALID(INVALID),
  PRICES_INVALID(INVALID),
  RIGHTS_INVALID(INVALID),
  LOCK_OR_MAINTENANCE(INVALID),
  MINIMUM_MISPLACED(INVALID),
  EXTENSION_UNKNOWN(INVALID),
  EXTENSION_MISPLACED(INVALID),
  SUPPORT_LEVEL_MISPLACED(INVALID),
  RENEWALS_END_TOO_SOON(INVALID),
  RENEWALS_END_TOO_LATE(INVALID),
  RENEWALS_END_REACHED(CONFLICT),
  OFFER_STILL_SOLD(CONFLICT),
  PRICE_IN_FORCE(CONFLICT),
  RIGHT_GRANTED(CONFLICT),
  PRODUCT_TYPE_IN_USE(CONFLICT),
  OFFER_OF_ANOTHER_TYPE(CONFLICT);

  private final ProblemKind kind;

  CatalogueProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Types implements ProblemCatalogue {
    @Override
    public List<CatalogueProblem> types() {
      return List.of(values());
    }
  }
}
