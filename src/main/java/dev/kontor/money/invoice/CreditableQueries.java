package dev.kontor.money.invoice;

import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** What is left of invoices to be credited, and what came from outside for them. */
@Singleton
class CreditableQueries {
  private final Jdbi jdbi;

  CreditableQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Creditable of(UUID organisationId, UUID invoiceId) {
    return new Creditable(lines(organisationId, invoiceId), taxes(organisationId, invoiceId));
  }

  private List<CreditableLine> lines(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select l.id, l.description, l.offer, l.product_id, l.starts_on, l.ends_on,
                      l.rate, l.net,
                      coalesce(sum(c.net), 0)::bigint as taken_net,
                      coalesce(sum(c.tax), 0)::bigint as taken_tax
                    from invoice_line l
                    left join invoice_line c on c.organisation_id = l.organisation_id
                      and c.credits_line_id = l.id
                    where l.organisation_id = :organisation and l.invoice_id = :invoice
                    group by l.organisation_id, l.id order by l.position""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(CreditableLine.class)
                .list());
  }

  private List<TaxRow> taxes(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select rate, base, amount from invoice_tax
                    where organisation_id = :organisation and invoice_id = :invoice
                    order by rate desc""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(TaxRow.class)
                .list());
  }

  /** What came from outside for an invoice, in its order. */
  List<Refunded.Source> sources(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select payment_id, amount from invoice_payment
                    where organisation_id = :organisation and invoice_id = :invoice
                      and kind = 'external' order by number""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(Refunded.Source.class)
                .list());
  }

  private record Note(UUID id, String number, LocalDate issuedOn, @Nested Money total) {}

  /** The credit note that was issued last. */
  Issued newestNote(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, number, issued_on, total as amount, currency from invoice
                    where organisation_id = :organisation and credits_id = :invoice
                    order by issued_at desc, id desc limit 1""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(Note.class)
                .map(
                    each ->
                        new Issued(
                            each.id(), each.number(), each.issuedOn(), each.total(), List.of()))
                .one());
  }
}
