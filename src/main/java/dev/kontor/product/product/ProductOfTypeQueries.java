package dev.kontor.product.product;

import dev.kontor.product.catalogue.TypeUse;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Tells the catalogue what there is of a product type. */
@Singleton
class ProductOfTypeQueries implements TypeUse {
  private final Jdbi jdbi;

  ProductOfTypeQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean hasProducts(String type) {
    return exists(type, "true");
  }

  @Override
  public boolean hasLocked(String type) {
    return exists(type, "locked_at is not null");
  }

  @Override
  public boolean hasMaintained(String type) {
    return exists(type, "maintenance_at is not null");
  }

  private boolean exists(String type, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from product where type = :type and "
                        + condition
                        + ")")
                .bind("type", type)
                .mapTo(Boolean.class)
                .one());
  }
}
