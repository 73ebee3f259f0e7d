package dev.kontor.money.invoice.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads documents as they stood at a bound, and the bound itself. */
@Singleton
class InvoiceExportQueries {
  /** One statement sees one moment. */
  private static final String BOUND =
      """
      select json_build_object(
        'documents', coalesce((select json_agg(json_build_object('legalEntity', r.legal_entity,
            'year', r.year, 'kind', r.kind, 'last', r.last)
            order by r.year desc, r.kind desc, r.legal_entity)
          from invoice_range r), '[]'),
        'entries', coalesce((select json_object_agg(a.currency, a.sequence order by a.currency)
          from ledger_account_place a where a.organisation_id = :organisation), '{}'))::text""";

  private static final String ROWS =
      """
      select d.id, d.kind, d.number, d.issued_at, d.issued_on, d.due_on, d.currency, d.net, d.tax,
        d.total, d.order_id, d.reason, d.tax_country, d.tax_reason,
        d.recipient ->> 'name' as recipient, d.recipient -> 'address' ->> 'country' as country,
        d.recipient ->> 'vatNumber' as vat_number,
        m.external, m.paid_in, m.credit, m.paid_at, c.credited, c.returned,
        %s as status,
        case when d.due_on is null then 0 else coalesce((
          select s.amount from invoice_reserve s
          where s.organisation_id = d.organisation_id and s.invoice_id = d.id), 0) end as reserve,
        case when d.due_on is not null then (
          select r.number from transfer_reference_summary r
          where r.organisation_id = d.organisation_id and r.kind = 'invoice'
            and r.target_id = d.id) end as reference,
        case when d.credits_id is not null then (
          select o.number from invoice_document o
          where o.organisation_id = d.organisation_id and o.id = d.credits_id) end as credits_number,
        (select string_agg(t.rate || ' ' || t.base || ' ' || t.amount, ' ' order by t.rate desc)
          from invoice_rate t
          where t.organisation_id = d.organisation_id and t.invoice_id = d.id) as rates
      """
          .formatted(AsOf.STATUS);

  private final Jdbi jdbi;
  private final ObjectMapper json;

  InvoiceExportQueries(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  ExportBound bound(UUID organisationId) {
    var text =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(BOUND)
                    .bind("organisation", organisationId)
                    .mapTo(String.class)
                    .one());
    try {
      return json.readValue(text, ExportBound.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only bounds come out of it", e);
    }
  }

  /**
   * Some documents in their order.
   *
   * @param next where to go on; null at the end
   */
  record Portion(List<InvoiceExportRow> rows, @Nullable Cursor next) {}

  /**
   * The next documents. Those that stand otherwise than is asked for are left out afterwards, so
   * that it takes the same time wherever it is, and may give fewer than the limit, or none.
   */
  Portion portion(InvoiceSelection selection, Cursor after, int limit) {
    var asOf = new AsOf(selection);
    var read =
        jdbi.withHandle(
            handle ->
                asOf.bind(
                        handle.createQuery(
                            ROWS
                                + asOf.from(
                                    """
                                    and (d.issued_at, d.id) < (:created, :id)
                                    order by d.issued_at desc, d.id desc limit :limit""")
                                + "order by d.issued_at desc, d.id desc"))
                    .bind("created", after.created())
                    .bind("id", after.id())
                    .bind("limit", limit)
                    .map(InvoiceExportRows::row)
                    .list());
    var wanted = selection.wanted().status();
    return new Portion(
        wanted == null ? read : read.stream().filter(each -> each.status() == wanted).toList(),
        read.size() < limit ? null : read.get(read.size() - 1).place());
  }

  /** How many documents there are. */
  long count(InvoiceSelection selection) {
    var asOf = new AsOf(selection);
    return jdbi.withHandle(
        handle -> asOf.bind(handle.createQuery(asOf.count())).mapTo(Long.class).one());
  }
}
