package dev.kontor.start;

import java.sql.SQLException;

/**
 * What orders, and all that comes of them, say of each other when time has passed: products, terms
 * and lines of invoices are one to one with lines that are paid, and nobody keeps money or names
 * for orders that are over.
 */
final class OrderProof {
  /**
   * Orders and their lines; a sold one is paid. Of a line that is refused the product has ended.
   */
  private static final String ORDERS =
      """
      with ours as (
        select o.*, o.net + o.tax as total from customer_order o where organisation_id in (%1$s)),
      line as (
        select l.*, o.status, o.number,
          case l.state when 'delivered' then 'active' when 'refused' then 'ended' end as becomes
        from ours o join customer_order_line l
          on l.organisation_id = o.organisation_id and l.order_id = o.id),
      sold as (select * from line where status = 'paid'),
      issued as (
        select i.*, o.number as of, o.status from invoice i left join ours o
          on o.organisation_id = i.organisation_id and o.id = i.order_id
        where i.organisation_id in (%1$s) and i.order_id is not null and i.kind = 'invoice')
      """;

  private static final String PRODUCTS =
      """
      select 'not over: ' || number from ours where status = 'pending'
      union all
      select 'not its product: ' || s.number from sold s where not exists (
        select 1 from product p where p.organisation_id = s.organisation_id
          and p.id = s.product_id and p.status = s.becomes and p.type = s.type
          and p.domain_name is not distinct from s.domain_name)
      union all
      select 'product of several lines: ' || product_id from sold
      group by product_id having count(*) > 1
      union all
      select 'product that isn''t paid: ' || id from product
      where organisation_id in (%1$s) and id not in (select product_id from sold)
      union all
      select 'line that isn''t paid: ' || number from line
      where status <> 'paid'
        and num_nonnulls(case kind when 'new' then product_id end, invoice_id) > 0
      union all
      select 'not its term: ' || s.number from sold s where 1 <> (
        select count(*) from product_term t where t.organisation_id = s.organisation_id
          and t.order_line_id = s.id and t.product_id = s.product_id and t.starts_on = s.starts_on
          and t.ends_on = s.ends_on and t.net = s.net and t.tax = s.tax)
      union all
      select 'term that isn''t paid: ' || id from product_term
      where organisation_id in (%1$s) and period is not null and (order_line_id is null
        or order_line_id not in (select id from sold))
      union all
      select 'not in the registry: ' || number from sold
      where domain_name is not null and becomes = 'active'
        and domain_name not in (select name from registry_domain)
      union all
      select 'registered for nobody: ' || name from registry_domain
      where name like '%%kill-%%' and name not in (
        select domain_name from sold where domain_name is not null and becomes = 'active')
      """;

  private static final String INVOICES =
      """
      select 'not its line of an invoice: ' || s.number from sold s where 1 <> (
        select count(*) from invoice_line i join issued h
          on h.organisation_id = i.organisation_id and h.id = i.invoice_id
        where i.organisation_id = s.organisation_id and i.invoice_id = s.invoice_id
          and h.order_id = s.order_id and i.product_id = s.product_id and i.net = s.net
          and i.starts_on = s.starts_on and i.ends_on = s.ends_on)
      union all
      select 'more lines of invoices than sold' where (
        select count(*) from invoice_line i join issued h
          on h.organisation_id = i.organisation_id and h.id = i.invoice_id)
        <> (select count(*) from sold)
      union all
      select 'invoice without a paid order: ' || number from issued
      where status is distinct from 'paid'
      union all
      select 'not its invoices: ' || o.number from ours o where o.status = 'paid'
        and o.total is distinct from (select sum(total) from issued where of = o.number)
      union all
      select 'not credited as refused: ' || s.number from sold s
      where case s.becomes when 'ended' then s.net + s.tax else 0 end <> (
        select coalesce(sum(n.total), 0) from invoice n where n.organisation_id = s.organisation_id
          and n.credits_id = s.invoice_id and exists (select 1 from invoice_line l
            where l.organisation_id = n.organisation_id and l.invoice_id = n.id
              and l.product_id = s.product_id))
      """;

  private static final String KEPT =
      """
      select 'open hold for ' || h.purpose_kind || ': ' || h.id from ledger_hold h
      where h.organisation_id in (%1$s) and h.closed_at is null
        and not exists (select 1 from ours o where o.organisation_id = h.organisation_id
          and o.hold_id = h.id and o.status = 'pending')
        and not exists (select 1 from withdrawal w where w.organisation_id = h.organisation_id
          and w.hold_id = h.id and w.status = 'pending')
      union all
      select 'not held: ' || a.organisation_id from ledger_account a
      where a.organisation_id in (%1$s) and a.held_paid_in + a.held_credit <> (
        select coalesce(sum(h.paid_in + h.credit), 0) from ledger_hold h
        where h.organisation_id = a.organisation_id and h.currency = a.currency
          and h.closed_at is null)
      union all
      select 'reserved: ' || reserved_name from line
      where reserved_name is not null and status <> 'pending'
      union all
      select 'not the order of its cart: ' || o.number from ours o join cart c
        on c.organisation_id = o.organisation_id and c.id = o.cart_id
      where (c.order_id is not distinct from o.id) <> (o.status in ('paid', 'pending'))
      """;

  private OrderProof() {}

  /**
   * What can't be true; empty where all fits.
   *
   * @param organisations their ids in quotes, with commas between
   */
  static String contradictions(Postmaster database, String organisations) throws SQLException {
    var found = String.join("union all\n", PRODUCTS, INVOICES, KEPT);
    var sql =
        ORDERS + "select coalesce(string_agg(what, ', '), '') from (" + found + ") found (what)";
    return database.tell(sql.formatted(organisations));
  }
}
