-- A status tells who found out whose it is, and whether it was enough.
alter table bank_credit
  -- What of it went to the prepaid account; null where nothing did.
  add column to_prepaid bigint,
  drop constraint ck_bank_credit_status,
  drop constraint ck_bank_credit_reversal,
  drop constraint ck_bank_credit_outcome,
  drop constraint ck_bank_credit_decided;

update bank_credit c set
  status = case
    when c.status = 'listed' then 'reversed'
    when c.status <> 'booked' then c.status
    when c.decided_by is not null then 'assigned'
    when c.outcome = 'part' then 'partly_matched'
    else 'matched' end,
  to_prepaid = case
    when c.outcome in ('part', 'to_prepaid') then c.amount
    -- What the invoice didn't need.
    when c.outcome = 'paid' then (
      select case when sum(p.amount) < c.amount then c.amount - sum(p.amount) end
      from invoice_payment p
      where p.organisation_id = c.organisation_id and p.invoice_id = c.invoice_id
        and p.payment_id = c.payment_id) end;

alter table bank_credit
  add constraint ck_bank_credit_status check (status in ('matched', 'partly_matched', 'unknown',
    'assigned', 'returned', 'reversed')),
  add constraint ck_bank_credit_reversal check ((kind = 'reversal') = (status = 'reversed')),
  add constraint ck_bank_credit_outcome
    check (outcome in ('paid', 'part', 'to_prepaid', 'topped_up')
      and (outcome is null) = (payment_id is null)
      and (outcome is null) = (status not in ('matched', 'partly_matched', 'assigned'))),
  add constraint ck_bank_credit_partly
    check (status <> 'partly_matched' or outcome in ('part', 'to_prepaid')),
  add constraint ck_bank_credit_decided check ((decided_by is null) = (decided_at is null)
    and (status not in ('assigned', 'returned') or decided_by is not null)
    and (status not in ('matched', 'partly_matched') or decided_by is null)),
  add constraint ck_bank_credit_to_prepaid
    check (to_prepaid is null or outcome is not null and to_prepaid between 1 and amount),
  add constraint ck_bank_credit_all_to_prepaid
    check (outcome is null or outcome = 'paid'
      or (to_prepaid is not null) = (outcome in ('part', 'to_prepaid')));
