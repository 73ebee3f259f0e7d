-- What roles give, where SQL asks: said once.
create or replace view membership_summary as
  select organisation_id, id, user_id, role, accounting, joined_at, suspended_channels,
         notify_billing, notify_technical, notify_domains, notify_security, notify_news,
         role in ('legal_representative', 'administrator') as has_everything,
         role in ('legal_representative', 'administrator') or accounting as sees_money,
         role <> 'external' as is_inside
  from membership;
