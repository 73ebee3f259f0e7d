package dev.kontor.product.lifecycle;

import dev.kontor.product.product.Subscribed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Notes of which end of a product which notice was told: for all of a day in one statement. */
@Singleton
class ToldEndTable {
  private final Jdbi jdbi;

  ToldEndTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Those of whose end a notice wasn't told yet; from now on it was.
   *
   * @param products of one end
   */
  Set<UUID> untold(UUID organisationId, EndNotice.Kind notice, List<Subscribed> products) {
    if (products.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into told_end as t (organisation_id, product_id, notice, ends_on)
                    select :organisationId, id, :notice, :end from unnest(:products) p (id)
                    on conflict (organisation_id, product_id, notice)
                      do update set ends_on = excluded.ends_on
                      where t.ends_on <> excluded.ends_on
                    returning product_id""")
                .bind("organisationId", organisationId)
                .bind("notice", notice.name().toLowerCase(Locale.ROOT))
                .bind("end", products.get(0).end())
                .bindArray("products", UUID.class, products.stream().map(Subscribed::id).toList())
                .mapTo(UUID.class)
                .stream()
                .collect(Collectors.toSet()));
  }
}
