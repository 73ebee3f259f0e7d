package dev.kontor.sale.promotion;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a coupon or a free option can't be given out, or changed. */
enum IssueProblem implements ProblemType {
  COUPON_CODE_INVALID(INVALID),
  COUPON_CODE_TAKEN(CONFLICT),
  COUPON_INCOMPLETE(INVALID),
  COUPON_AMOUNTS_INVALID(INVALID),
  COUPON_DATES_INVALID(INVALID),
  COUPON_OFFER_UNKNOWN(INVALID),
  COUPON_LIMIT_NARROWED(CONFLICT),
  FREE_OPTION_INCOMPLETE(INVALID),
  FREE_OPTIONS_NOT_FOR_TYPE(INVALID);

  private final ProblemKind kind;

  IssueProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<IssueProblem> types() {
      return List.of(values());
    }
  }
}
