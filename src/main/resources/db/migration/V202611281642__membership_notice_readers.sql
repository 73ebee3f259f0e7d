create or replace view membership_summary as
  select organisation_id, id, user_id, role, accounting, joined_at, suspended_channels,
         notify_billing, notify_technical, notify_domains, notify_security, notify_news
  from membership;

-- Whoever may not see the money, or the domains, was no reader of such notices: where nobody else
-- is left, the legal representative who is a member for longest reads them.
update membership m set notify_billing = true, version = version + 1
where m.role = 'legal_representative' and not m.notify_billing
  and not exists (
    select 1 from membership r
    where r.organisation_id = m.organisation_id and r.notify_billing
      and (r.role in ('legal_representative', 'administrator') or r.accounting))
  and m.id = (
    select h.id from membership h
    where h.organisation_id = m.organisation_id and h.role = 'legal_representative'
    order by h.joined_at, h.id limit 1);
update membership m set notify_domains = true, version = version + 1
where m.role = 'legal_representative' and not m.notify_domains
  and not exists (
    select 1 from membership r
    where r.organisation_id = m.organisation_id and r.notify_domains
      and (r.role in ('legal_representative', 'administrator') or r.accounting))
  and m.id = (
    select h.id from membership h
    where h.organisation_id = m.organisation_id and h.role = 'legal_representative'
    order by h.joined_at, h.id limit 1);
