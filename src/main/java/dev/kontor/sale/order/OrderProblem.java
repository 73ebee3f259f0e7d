package dev.kontor.sale.order;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around orders. */
enum OrderProblem implements ProblemType {
  CART_EMPTY(CONFLICT),
  PRICE_CHANGED(CONFLICT),
  BILLING_ADDRESS_MISSING(CONFLICT),
  PAYMENT_METHOD_REQUIRED(INVALID),
  TRANSFER_TOO_SLOW(INVALID),
  TOO_MANY_PENDING_ORDERS(CONFLICT),
  TOO_MANY_TRANSFER_ORDERS(CONFLICT),
  ORDER_NOT_PENDING(CONFLICT),
  ORDER_STATUS_UNKNOWN(INVALID),
  ORDER_KIND_UNKNOWN(INVALID);

  private final ProblemKind kind;

  OrderProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<OrderProblem> types() {
      return List.of(values());
    }
  }
}
