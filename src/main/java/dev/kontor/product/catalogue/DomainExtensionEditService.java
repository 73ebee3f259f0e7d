package dev.kontor.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Adds domain extensions, and changes what holds of them from a day on. */
@ApplicationScoped
class DomainExtensionEditService {
  private final CatalogueLock lock;
  private final CatalogueDates dates;
  private final DomainExtensionTable extensions;
  private final CatalogueHistory history;

  DomainExtensionEditService(
      CatalogueLock lock,
      CatalogueDates dates,
      DomainExtensionTable extensions,
      CatalogueHistory history) {
    this.lock = lock;
    this.dates = dates;
    this.extensions = extensions;
    this.history = history;
  }

  @Transactional
  DomainExtensionEdition put(String name, DomainExtensionDetails wanted) {
    var today = dates.today();
    var from = wanted.validFrom();
    dates.requireValidFrom(from);
    lock.take();
    var known = extensions.of(name);
    var warranty = known.on(from).map(ExtensionTerms::warranty).orElse(ExtensionTerms.FREE);
    var terms = wanted.terms(name, warranty);
    var before = DomainExtensionEdition.of(name, known, today);
    switch (known.step(from, Optional.of(terms), today)) {
      case WRITE -> extensions.write(from, terms);
      case REMOVE -> extensions.remove(name, from);
      case KEEP -> {}
    }
    var after = DomainExtensionEdition.of(name, extensions.of(name), today);
    history.changed("domain_extension", name, known.steps().isEmpty() ? null : before, after);
    return after;
  }
}
