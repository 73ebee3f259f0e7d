package dev.kontor.sale.promotion;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a coupon, or a free option, can't be used. */
enum CouponProblem implements ProblemType {
  COUPON_UNKNOWN(INVALID),
  COUPON_PAUSED(CONFLICT),
  COUPON_NOT_YET_VALID(CONFLICT),
  COUPON_EXPIRED(CONFLICT),
  COUPON_EXHAUSTED(CONFLICT),
  COUPON_USED(CONFLICT),
  COUPON_FIRST_ORDER_ONLY(CONFLICT),
  COUPON_OTHER_CURRENCY(CONFLICT),
  COUPON_OTHER_PRODUCT(CONFLICT),
  COUPON_OTHER_PERIOD(CONFLICT),
  COUPON_BELOW_MINIMUM(CONFLICT),
  COUPON_NO_LINE_LEFT(CONFLICT),
  COUPON_APPLIED_ALREADY(CONFLICT),
  FREE_OPTION_OFFER_UNKNOWN(INVALID),
  FREE_OPTION_UNKNOWN(INVALID),
  FREE_OPTION_NOT_APPLICABLE(CONFLICT);

  private final ProblemKind kind;

  CouponProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<CouponProblem> types() {
      return List.of(values());
    }
  }
}
