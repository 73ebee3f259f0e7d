package dev.kontor.product.expiry;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whose a domain is by now that was another product's. */
@Singleton
class NamesakeQueries {
  private final Jdbi jdbi;

  NamesakeQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether a product of any organisation, which hasn't ended, has the name of another one. */
  boolean isAnothers(UUID productId, String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from product_summary p
                      join product_type_summary t on t.code = p.type and t.is_domain
                      where lower(p.name) = lower(:name) and p.status <> 'ended'
                        and p.id <> :productId)""")
                .bind("name", name)
                .bind("productId", productId)
                .mapTo(Boolean.class)
                .one());
  }
}
