package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.Catalogue;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells what free options can be for. */
@Singleton
class FreeOptionSubjects {
  private final Catalogue catalogue;

  FreeOptionSubjects(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A product type, or else an offer, of which the catalogue says that its products can be given
   * away.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 naming the field
   */
  FreeOption.What read(@Nullable String productType, @Nullable String offer) {
    if (productType != null && offer == null) {
      requireGivable(productType, "productType");
    } else if (offer != null && productType == null) {
      requireGivable(type(offer), "offer");
    } else {
      throw IssueProblem.FREE_OPTION_INCOMPLETE.exception().onField("productType");
    }
    return new FreeOption.What(productType, offer);
  }

  private String type(String offer) {
    return catalogue
        .offer(offer)
        .orElseThrow(() -> CouponProblem.FREE_OPTION_OFFER_UNKNOWN.exception().onField("offer"))
        .type();
  }

  private void requireGivable(String code, String field) {
    var type = catalogue.holdType(code).orElseThrow(() -> Catalogue.typeUnknown().onField(field));
    if (!type.freeOptions()) {
      throw IssueProblem.FREE_OPTIONS_NOT_FOR_TYPE.exception(code).onField(field);
    }
  }
}
