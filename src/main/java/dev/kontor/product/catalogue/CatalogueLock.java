package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * All who write to the catalogue wait for each other until the transaction ends: what a price is to
 * become depends on those before and after it, which no row lock covers while there are none.
 */
@Singleton
class CatalogueLock {
  private final Jdbi jdbi;

  CatalogueLock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void take() {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended('catalogue', 0))")
                .mapTo(String.class)
                .findFirst());
  }
}
