package dev.kontor.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds and changes product types, never against what products and grants rely on. */
@ApplicationScoped
class ProductTypeEditService {
  private final CatalogueLock lock;
  private final ProductTypeTable types;
  private final TypeUse use;
  private final OfferTable offers;
  private final SupportOfferTable support;
  private final CatalogueHistory history;

  ProductTypeEditService(
      CatalogueLock lock,
      ProductTypeTable types,
      TypeUse use,
      OfferTable offers,
      SupportOfferTable support,
      CatalogueHistory history) {
    this.lock = lock;
    this.types = types;
    this.use = use;
    this.offers = offers;
    this.support = support;
    this.history = history;
  }

  @Transactional
  ProductTypeDetails put(String code, ProductTypeDetails wanted) {
    wanted.requireSound();
    lock.take();
    types.lock(code);
    var before = types.find(code).map(ProductTypeTable.ProductType::details).orElse(null);
    if (before != null) {
      requireUnused(code, before, wanted);
    }
    types.save(code, wanted);
    history.changed("product_type", code, before, wanted);
    return wanted;
  }

  private void requireUnused(String code, ProductTypeDetails before, ProductTypeDetails wanted) {
    if (before.lockable() && !wanted.lockable() && use.hasLocked(code)) {
      throw inUse("lockable");
    }
    if (before.maintenance() && !wanted.maintenance() && use.hasMaintained(code)) {
      throw inUse("maintenance");
    }
    if (!before.domain().equals(wanted.domain())
        && (use.hasProducts(code) || offers.hasExtension(code))) {
      throw inUse("domain");
    }
    if (before.hasOneAtATime() != wanted.hasOneAtATime()
        && (wanted.hasOneAtATime() ? isHad(code) : support.hasLevel(code))) {
      throw inUse("single");
    }
  }

  /** Nobody has had one of several yet, or can be about to. */
  private boolean isHad(String code) {
    return use.hasProducts(code) || offers.hasAny(code);
  }

  private static RuntimeException inUse(String flag) {
    return CatalogueProblem.PRODUCT_TYPE_IN_USE.exception().onField(flag);
  }
}
