-- Money that is still on its way, in or out.
create view pending_top_up as
  select t.organisation_id, t.id, p.amount, p.currency,
         p.provider = 'bank' as is_by_transfer
  from top_up t
  join payment p on p.organisation_id = t.organisation_id and p.id = t.payment_id
  where p.status in ('created', 'pending');
create view pending_withdrawal as
  select organisation_id, id, amount, currency, status from withdrawal
  where status in ('pending', 'processing');
