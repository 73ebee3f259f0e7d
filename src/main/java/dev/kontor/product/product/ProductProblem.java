package dev.kontor.product.product;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around products. */
enum ProductProblem implements ProblemType {
  PRODUCT_STATUS_UNKNOWN(INVALID),
  PRODUCT_OFFER_UNKNOWN(INVALID),
  PRODUCT_PERIOD_UNAVAILABLE(INVALID),
  DOMAIN_NAME_INVALID(INVALID),
  DOMAIN_EXTENSION_MISMATCH(INVALID),
  DOMAIN_NAME_TAKEN(CONFLICT),
  ONE_PER_ORGANISATION(CONFLICT),
  DOMAIN_CONTACT_INVALID(INVALID),
  DOMAIN_NAME_FIXED(INVALID),
  DOMAIN_DETAILS_MISPLACED(INVALID),
  BILLING_ADDRESS_UNKNOWN(INVALID),
  PRODUCT_NOT_LOCKABLE(CONFLICT),
  PRODUCT_WITHOUT_MAINTENANCE(CONFLICT),
  MAINTENANCE_UNCONFIRMED(INVALID);

  private final ProblemKind kind;

  ProductProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<ProductProblem> types() {
      return List.of(values());
    }
  }
}
