package dev.kontor.sale.cart;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around carts. */
enum CartProblem implements ProblemType {
  TOO_MANY_CARTS(CONFLICT),
  TOO_MANY_CART_COUPONS(CONFLICT),
  TOO_MANY_CART_LINES(CONFLICT),
  CART_LAPSED(CONFLICT),
  CART_CHECKED_OUT(CONFLICT),
  DOMAIN_NAME_REQUIRED(INVALID),
  DOMAIN_IN_CART(CONFLICT),
  NOT_FOR_THIS_OFFER(INVALID),
  PREPAID_TOO_HIGH(INVALID),
  PREPAID_AMBIGUOUS(INVALID);

  private final ProblemKind kind;

  CartProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<CartProblem> types() {
      return List.of(values());
    }
  }
}
