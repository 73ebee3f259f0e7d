package dev.kontor.money.invoice;

import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads documents as they stand now. */
@Singleton
class InvoiceQueries {
  private static final String ROWS =
      """
      select i.id, i.kind, i.number, i.status, i.credits_id, i.reason, i.order_id, i.currency,
        i.language, i.issued_at, i.issued_on, i.due_on, i.paid_at, i.tax_country, i.tax_reason,
        i.tax_text, i.seller::text as seller, i.recipient::text as recipient, i.subtotal,
        i.discount, i.net, i.tax, i.total, i.paid, i.set_aside, i.credited, i.returned,
        (select coalesce(json_agg(json_build_object(
            'rate', t.rate, 'base', t.base, 'amount', t.amount) order by t.rate desc), '[]')::text
          from invoice_tax t
          where t.organisation_id = i.organisation_id and t.invoice_id = i.id) as taxes,
        (select coalesce(json_agg(c.id order by c.issued_at, c.id), '[]')::text
          from invoice c
          where c.organisation_id = i.organisation_id and c.credits_id = i.id) as note_ids
      from invoice_state i
      """;

  private static final String WANTED =
      """
      where i.organisation_id = :organisation
        and i.issued_at >= :from and i.issued_at < :to
        and (cast(:kind as text) is null or i.kind = :kind)
        and (cast(:status as text) is null or i.status = :status)
      """;

  private final Jdbi jdbi;

  InvoiceQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest first; one more than the limit, where there are more. */
  List<InvoiceRow> list(UUID organisationId, Wanted wanted, Cursor before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    ROWS
                        + WANTED
                        + """
                          and (i.issued_at, i.id) < (:created, :id)
                        order by i.issued_at desc, i.id desc limit :limit""")
                .bind("organisation", organisationId)
                .bind("from", wanted.period().from())
                .bind("to", wanted.period().to())
                .bind("kind", wanted.kind())
                .bind("status", wanted.status())
                .bind("created", before.created())
                .bind("id", before.id())
                .bind("limit", limit + 1)
                .mapTo(InvoiceRow.class)
                .list());
  }

  /**
   * The sum of documents of one currency; credit notes are taken off.
   *
   * @param count how many documents
   * @param net minor units
   */
  record Sum(String currency, int count, long net, long tax) {}

  /** By currency. */
  List<Sum> totals(UUID organisationId, Wanted wanted) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select i.currency, count(*) as count,
                      sum(case when i.kind = 'invoice' then i.net else -i.net end)::bigint as net,
                      sum(case when i.kind = 'invoice' then i.tax else -i.tax end)::bigint as tax
                    from invoice_state i
                    """
                        + WANTED
                        + "group by i.currency order by i.currency")
                .bind("organisation", organisationId)
                .bind("from", wanted.period().from())
                .bind("to", wanted.period().to())
                .bind("kind", wanted.kind())
                .bind("status", wanted.status())
                .mapTo(Sum.class)
                .list());
  }

  Optional<InvoiceRow> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROWS + "where i.organisation_id = :organisation and i.id = :id")
                .bind("organisation", organisationId)
                .bind("id", id)
                .mapTo(InvoiceRow.class)
                .findOne());
  }

  /** A line as it stands on the document. */
  record Line(
      UUID id,
      String description,
      @Nullable String offer,
      @Nullable UUID productId,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      long list,
      long discount,
      @Nullable String discountKind,
      @Nullable String discountSource,
      @Nullable String discountText,
      long net,
      Percent rate) {}

  /** In their order. */
  List<Line> lines(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, description, offer, product_id, starts_on, ends_on, list, discount,
                      discount_kind, discount_source, discount_text, net, rate
                    from invoice_line
                    where organisation_id = :organisation and invoice_id = :invoice
                    order by position""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(Line.class)
                .list());
  }

  /** What paid for it, or was given back by it. */
  record Payment(PaidWith kind, long amount, @Nullable UUID paymentId, Instant paidAt) {}

  /** In their order. */
  List<Payment> payments(UUID organisationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, amount, payment_id, paid_at from invoice_payment
                    where organisation_id = :organisation and invoice_id = :invoice
                    order by number""")
                .bind("organisation", organisationId)
                .bind("invoice", invoiceId)
                .mapTo(Payment.class)
                .list());
  }
}
