package dev.kontor.money.invoice;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads how invoices stand that were issued to be paid later. */
@Singleton
class OpenInvoiceQueries {
  private final Jdbi jdbi;

  OpenInvoiceQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What was paid, by where it came from, in minor units. */
  record Sums(long paidIn, long credit, long external) {}

  /** The orders that invoices are of. */
  List<UUID> orders(UUID organisationId, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct order_id from invoice
                    where organisation_id = :organisation and id = any(:ids)
                      and order_id is not null
                    order by order_id""")
                .bind("organisation", organisationId)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
  }

  List<OpenInvoices.Open> open(UUID organisationId, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, number, currency, total - credited - set_aside as due, due_on
                    from invoice_state
                    where organisation_id = :organisation and id = any(:ids) and status = 'open'
                    order by number""")
                .bind("organisation", organisationId)
                .bindArray("ids", UUID.class, ids)
                .mapTo(OpenInvoices.Open.class)
                .list());
  }

  Sums paid(UUID organisationId, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select
                      coalesce(sum(amount) filter (where kind = 'paid_in'), 0)::bigint as paid_in,
                      coalesce(sum(amount) filter (where kind = 'credit'), 0)::bigint as credit,
                      coalesce(sum(amount) filter (where kind = 'external'), 0)::bigint as external
                    from invoice_payment
                    where organisation_id = :organisation and invoice_id = any(:ids)""")
                .bind("organisation", organisationId)
                .bindArray("ids", UUID.class, ids)
                .mapTo(Sums.class)
                .one());
  }
}
