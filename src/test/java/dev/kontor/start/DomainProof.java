package dev.kontor.start;

import java.time.LocalDate;

/**
 * What domains, their orders, the money and the registry's books say of each other once their
 * expiry is over.
 */
final class DomainProof {
  /** What became of each, otherwise than it was to. */
  private static final String FATES =
      """
      select coalesce(string_agg(p.domain_name || ' ' || p.status || ' until ' || p.paid_until
        || ' in ' || terms.n || ' terms, ' || asked.n || ' ' || asked.what, ', '), '')
      from product p
      cross join lateral (
        select count(*) as n from product_term t
        where t.organisation_id = p.organisation_id and t.product_id = p.id) terms
      cross join lateral (
        select count(*) as n, coalesce(string_agg(r.kind, ' and '), 'further questions') as what
        from registry_transaction r where r.name = p.domain_name and r.refusal is null
          and r.answered_at is not null and r.kind in ('renew', 'restore')) asked
      where p.organisation_id = '%s'
        and (p.status, p.paid_until, terms.n, asked.what)
          is distinct from ('%s', date '%s', %d, '%s')""";

  private static final String LINES =
      """
      with ours as (
        select o.*, o.net + o.tax as total from customer_order o where organisation_id in (%1$s)),
      line as (
        select l.*, o.status, o.number, o.kind as order_kind from ours o
        join customer_order_line l on l.organisation_id = o.organisation_id and l.order_id = o.id),
      document as (
        select i.organisation_id, coalesce(c.order_id, i.order_id) as order_id,
          case i.kind when 'invoice' then i.total else -i.total end as total
        from invoice i left join invoice c
          on c.organisation_id = i.organisation_id and c.id = i.credits_id
        where i.organisation_id in (%1$s))
      select coalesce(string_agg(what, ', '), '') from (
        select 'not over: ' || number from ours where status = 'pending'
        union all
        select 'not delivered: ' || number || ' ' || state from line
        where status = 'paid' and state <> 'delivered' or status <> 'paid' and state = 'delivered'
        union all
        select 'not its term: ' || number from line l
        where status = 'paid' and kind in ('new', 'renewal') and 1 <> (
          select count(*) from product_term t where t.organisation_id = l.organisation_id
            and t.order_line_id = l.id and t.product_id = l.becomes_id
            and t.starts_on = l.starts_on and t.ends_on = l.ends_on)
        union all
        select 'term that isn''t paid: ' || t.id from product_term t
        where t.organisation_id in (%1$s) and not exists (
          select 1 from line l where l.organisation_id = t.organisation_id
            and l.id = t.order_line_id and l.status = 'paid' and l.state = 'delivered')
        union all
        select 'sold several times: ' || becomes_id || ' from ' || starts_on from line
        where status = 'paid' and kind in ('new', 'renewal')
        group by becomes_id, starts_on having count(*) > 1
        union all
        select 'billed otherwise than sold: ' || number || ' ' || status || ' ' || total
        from ours o where case status when 'paid' then total else 0 end <> (
          select coalesce(sum(d.total), 0) from document d
          where d.organisation_id = o.organisation_id and d.order_id = o.id)
        union all
        select 'billed for nothing: ' || total from document
        where order_id is null or order_id not in (select id from ours)) found (what)""";

  private static final String REGISTRY =
      """
      select coalesce(string_agg(p.domain_name || ' ' || p.status || ' ' || p.paid_until
        || ', there ' || concat_ws(' ', r.expires_on, r.redemption_on, r.free_on), ', '), '')
      from product p left join registry_domain r on r.name = p.domain_name
      where p.organisation_id in (%s) and case
        when p.status = 'ended' then coalesce(r.free_on, r.redemption_on + 40) > date '%s'
        else (r.expires_on, r.redemption_on) is distinct from (p.paid_until, p.paid_until) end""";

  private static final String LEFT =
      """
      select coalesce(string_agg(what, ', '), '') from (
        select 'disagreement: ' || name || ' ' || status || ' ' || registry_state
        from domain_disagreement where organisation_id in (%1$s)
        union all
        select 'task that fails: ' || task_name || ' ' || task_instance from scheduled_task
        where consecutive_failures > 1
        union all
        select 'payment that is awaited: ' || id from payment
        where organisation_id in (%1$s) and status in ('created', 'pending')
        union all
        select 'attempt that is under way: ' || id from invoice_payment_attempt
        where organisation_id in (%1$s) and status = 'pending'
        union all
        select 'payment of an invoice that came to nothing: ' || p.id
        from payment p where p.organisation_id in (%1$s) and p.status = 'succeeded'
          and p.purpose_kind = 'invoice' and not exists (
            select 1 from invoice_payment_attempt a where a.organisation_id = p.organisation_id
              and a.payment_id = p.id and a.status = 'paid')
        union all
        select 'held: ' || organisation_id from ledger_account
        where organisation_id in (%1$s) and held_paid_in + held_credit <> 0
        union all
        select 'open hold: ' || id from ledger_hold
        where organisation_id in (%1$s) and closed_at is null) found (what)""";

  private DomainProof() {}

  /**
   * Finds domains of an organisation with another fate.
   *
   * @param expiry when all of them expired
   */
  static String fates(OwnedDomain domain, LocalDate expiry) {
    var later = expiry.plusYears(1);
    var id = domain.organisationId();
    return switch (domain.household().fate()) {
      case RENEWED -> FATES.formatted(id, "active", later, 2, "renew");
      case RESTORED -> FATES.formatted(id, "active", later, 2, "restore");
      case RELEASED -> FATES.formatted(id, "ended", expiry, 1, "further questions");
    };
  }

  /**
   * Finds what orders, terms and invoices contradict each other in.
   *
   * @param organisations their ids in quotes, with commas between
   */
  static String lines(String organisations) {
    return LINES.formatted(organisations);
  }

  /** Finds what the registry's books have otherwise than we do on a day. */
  static String registry(String organisations, LocalDate today) {
    return REGISTRY.formatted(organisations, today);
  }

  /** Finds what should be over. */
  static String left(String organisations) {
    return LEFT.formatted(organisations);
  }
}
