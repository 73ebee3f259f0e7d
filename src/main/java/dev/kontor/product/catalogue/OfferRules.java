package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What an offer has to fit: its product type for good, and of a type whose products are domain
 * names one extension.
 */
@Singleton
class OfferRules {
  private final ProductTypeTable types;
  private final DomainExtensionTable extensions;

  OfferRules(ProductTypeTable types, DomainExtensionTable extensions) {
    this.types = types;
    this.extensions = extensions;
  }

  /**
   * Refuses what doesn't fit.
   *
   * @param typeBefore of the offer as it is; empty for a new one
   * @throws dev.kontor.platform.problem.DomainException 422 or 409 naming the field
   */
  void requireFitting(Optional<String> typeBefore, OfferDetails wanted) {
    var type =
        types
            .find(wanted.type())
            .orElseThrow(() -> CatalogueProblem.PRODUCT_TYPE_UNKNOWN.exception().onField("type"));
    if (typeBefore.filter(each -> !each.equals(wanted.type())).isPresent()) {
      throw CatalogueProblem.OFFER_OF_ANOTHER_TYPE.exception().onField("type");
    }
    var extension = wanted.extension();
    if (type.details().domain() != (extension != null)) {
      throw CatalogueProblem.EXTENSION_MISPLACED.exception().onField("extension");
    }
    if (extension != null && !extensions.exists(extension)) {
      throw CatalogueProblem.EXTENSION_UNKNOWN.exception(extension).onField("extension");
    }
  }
}
