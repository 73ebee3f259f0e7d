package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What an offer has to fit: its product type for good, of a type whose products are domain names
 * one extension, and of premium support a level.
 */
@Singleton
class OfferRules {
  private final ProductTypeTable types;
  private final DomainExtensionTable extensions;
  private final SupportOfferTable support;

  OfferRules(ProductTypeTable types, DomainExtensionTable extensions, SupportOfferTable support) {
    this.types = types;
    this.extensions = extensions;
    this.support = support;
  }

  /**
   * Refuses what doesn't fit.
   *
   * @param typeBefore of the offer as it is; empty for a new one
   * @param wanted of the offer {@code code}
   * @throws dev.kontor.platform.problem.DomainException 422 or 409 naming the field
   */
  void requireFitting(String code, Optional<String> typeBefore, OfferDetails wanted) {
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
    requireFittingSupport(code, wanted, type.details());
  }

  private void requireFittingSupport(String code, OfferDetails wanted, ProductTypeDetails type) {
    var isSupport = wanted.supportLevel() != null;
    if (isSupport != (wanted.firstAnswerHours() != null)) {
      throw CatalogueProblem.SUPPORT_LEVEL_MISPLACED.exception().onField("firstAnswerHours");
    }
    var isFitting =
        isSupport
            ? type.hasOneAtATime() && !support.hasLevelBesides(wanted.type())
            : !support.hasOtherLevel(wanted.type(), code);
    if (!isFitting) {
      throw CatalogueProblem.SUPPORT_LEVEL_MISPLACED.exception().onField("supportLevel");
    }
  }
}
