package dev.kontor.product.product;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which organisation has a product of a type of which each has one at a time (SUB-7). */
@Singleton
class SingleProductQueries {
  private final Jdbi jdbi;
  private final List<TypeReservations> reservations;

  SingleProductQueries(Jdbi jdbi, @All List<TypeReservations> reservations) {
    this.jdbi = jdbi;
    this.reservations = reservations;
  }

  /**
   * Whether an organisation has a product of a type that hasn't ended, or is about to. Products
   * count, too, of which it had several in the past: the unique index knows one of them.
   */
  boolean isHad(UUID organisationId, String type) {
    var isThere =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select 1 from product
                          where organisation_id = :organisationId and type = :type
                            and status <> 'ended')""")
                    .bind("organisationId", organisationId)
                    .bind("type", type)
                    .mapTo(Boolean.class)
                    .one());
    return isThere || reservations.stream().anyMatch(each -> each.isReserved(organisationId, type));
  }
}
