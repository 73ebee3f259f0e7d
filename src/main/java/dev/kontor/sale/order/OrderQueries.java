package dev.kontor.sale.order;

import dev.kontor.sale.order.OrderFilter.Wanted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Adds orders up. */
@Singleton
class OrderQueries {
  private final Jdbi jdbi;

  OrderQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The sum of orders of one currency.
   *
   * @param count how many orders
   * @param net minor units
   */
  record Sum(String currency, int count, long net, long tax) {}

  /** By currency, of the orders that {@link OrderRepository#list} finds on all pages. */
  List<Sum> totals(UUID organisationId, Wanted wanted) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select currency, count(*) as count, sum(net)::bigint as net,
                      sum(tax)::bigint as tax
                    from customer_order
                    where organisation_id = :organisation
                      and created_at >= :from and created_at < :to
                      and (cast(:status as text) is null or status = :status)
                      and (cast(:kind as text) is null or kind = :kind)
                    group by currency order by currency""")
                .bind("organisation", organisationId)
                .bind("from", wanted.period().from())
                .bind("to", wanted.period().to())
                .bind("status", wanted.status())
                .bind("kind", wanted.kind())
                .mapTo(Sum.class)
                .list());
  }
}
