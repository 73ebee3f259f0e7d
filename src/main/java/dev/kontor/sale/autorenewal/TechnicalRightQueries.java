package dev.kontor.sale.autorenewal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** On which products somebody has the right to manage them. */
@Singleton
class TechnicalRightQueries {
  private final Jdbi jdbi;

  TechnicalRightQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Set<UUID> of(UUID organisationId, UUID userId, Collection<UUID> productIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct product_id from member_right
                    where organisation_id = :organisationId and user_id = :userId
                      and product_id = any(:ids) and right_code = 'technical'""")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .bindArray("ids", UUID.class, productIds)
                .mapTo(UUID.class)
                .set());
  }
}
