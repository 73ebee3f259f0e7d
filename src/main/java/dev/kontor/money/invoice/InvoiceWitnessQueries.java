package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Witness;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Invoices and credit notes, held against the ledger and against themselves: what a document says
 * was paid or given back moved by its entry, of revenue and of tax; what was paid for an invoice is
 * what no credit note took back before; lines and taxes add up, credit notes stay within their
 * invoice, for each rate, and ranges of numbers have no gap but where documents were erased.
 */
@Singleton
class InvoiceWitnessQueries implements Witness {
  private static final String DISAGREEMENTS =
      """
      with documented as (
        select p.organisation_id, p.entry_id,
          sum(case i.kind when 'invoice' then p.net else -p.net end) as net,
          sum(case i.kind when 'invoice' then p.tax else -p.tax end) as tax
        from invoice_payment p
        join invoice i on i.organisation_id = p.organisation_id and i.id = p.invoice_id
        group by p.organisation_id, p.entry_id),
      sold as (
        select s.organisation_id, s.entry_id, e.currency, s.net, s.tax
        from ledger_proceeds_summary s
        join ledger_entry_summary e on e.organisation_id = s.organisation_id and e.id = s.entry_id
        where e.kind in ('order', 'invoice_payment', 'order_refund')
          or exists (select 1 from invoice_payment p
            where p.organisation_id = s.organisation_id and p.entry_id = s.entry_id)),
      claims as (
        select i.organisation_id, i.id, i.currency, i.net, i.tax,
          coalesce(sum(c.net), 0) as credited_net, coalesce(sum(c.tax), 0) as credited_tax
        from invoice i
        left join invoice c on c.organisation_id = i.organisation_id and c.credits_id = i.id
        where i.kind = 'invoice'
        group by i.organisation_id, i.id),
      settled as (
        select c.organisation_id, c.id, c.currency,
          c.net - c.credited_net as net, c.tax - c.credited_tax as tax,
          sum(case d.kind when 'invoice' then p.net else -p.net end) as kept_net,
          sum(case d.kind when 'invoice' then p.tax else -p.tax end) as kept_tax
        from claims c
        join invoice d on d.organisation_id = c.organisation_id
          and coalesce(d.credits_id, d.id) = c.id
        join invoice_payment p on p.organisation_id = d.organisation_id and p.invoice_id = d.id
        group by c.organisation_id, c.id, c.currency, c.net, c.tax, c.credited_net, c.credited_tax),
      rated as (
        select i.organisation_id, coalesce(i.credits_id, i.id) as id, i.currency, t.rate,
          sum(case i.kind when 'invoice' then t.base else -t.base end) as base,
          sum(case i.kind when 'invoice' then t.amount else -t.amount end) as amount
        from invoice_tax t
        join invoice i on i.organisation_id = t.organisation_id and i.id = t.invoice_id
        group by i.organisation_id, coalesce(i.credits_id, i.id), i.currency, t.rate),
      seen as (
        select coalesce(d.organisation_id, s.organisation_id) as organisation_id,
          coalesce(s.currency, '') as currency,
          'entry ' || coalesce(d.entry_id, s.entry_id) || ' ' || coalesce(d.net, 0) || ' '
            || coalesce(d.tax, 0) as expected,
          'entry ' || coalesce(d.entry_id, s.entry_id) || ' ' || coalesce(s.net, 0) || ' '
            || coalesce(s.tax, 0) as found
        from documented d
        full join sold s on s.organisation_id = d.organisation_id and s.entry_id = d.entry_id
        union all
        select organisation_id, currency, 'invoice ' || id || ' ' || net || ' ' || tax,
          'invoice ' || id || ' ' || kept_net || ' ' || kept_tax
        from settled
        union all
        select i.organisation_id, i.currency, 'lines of ' || i.id || ' ' || i.net,
          'lines of ' || i.id || ' ' || coalesce((select sum(l.net) from invoice_line l
            where l.organisation_id = i.organisation_id and l.invoice_id = i.id), 0)
        from invoice i
        union all
        select i.organisation_id, i.currency, 'taxes of ' || i.id || ' ' || i.net || ' ' || i.tax,
          'taxes of ' || i.id || ' ' || coalesce(sum(t.base), 0) || ' ' || coalesce(sum(t.amount), 0)
        from invoice i
        left join invoice_tax t on t.organisation_id = i.organisation_id and t.invoice_id = i.id
        group by i.organisation_id, i.id
        union all
        select organisation_id, currency,
          'left of ' || id || ' ' || greatest(base, 0) || ' ' || greatest(amount, 0),
          'left of ' || id || ' ' || base || ' ' || amount
        from rated
        union all
        select cast('00000000-0000-0000-0000-000000000000' as uuid), '',
          'numbers of ' || c.kind || ' ' || c.year || ' ' || c.last,
          'numbers of ' || c.kind || ' ' || c.year || ' ' || (select count(*) from (
            select legal_entity, year, kind from invoice
            union all select legal_entity, year, kind from invoice_erased) i
            where i.legal_entity = c.legal_entity and i.year = c.year and i.kind = c.kind)
        from invoice_counter c)
      select * from seen where expected <> found limit :most""";

  /**
   * All documents are read, each once: by other joins than these the planner, where it believes
   * that there are few, compares each document of an organisation with each other one.
   */
  private static final String JOINED_BY_HASHES =
      "set local enable_nestloop = off; set local enable_mergejoin = off";

  private final Jdbi jdbi;

  InvoiceWitnessQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Disagreement> disagreements(int most) {
    return jdbi.withHandle(
        handle -> {
          handle.execute(JOINED_BY_HASHES);
          return handle
              .createQuery(DISAGREEMENTS)
              .bind("most", most)
              .mapTo(Disagreement.class)
              .list();
        });
  }
}
