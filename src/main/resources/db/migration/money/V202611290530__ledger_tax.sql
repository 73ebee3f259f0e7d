-- Tax that is owed has an account of its own beside revenue.
alter table ledger_posting drop constraint ck_ledger_posting_codes;
alter table ledger_posting add constraint ck_ledger_posting_codes check (
  from_account in
    ('paid_in', 'credit', 'payments', 'payouts', 'revenue', 'tax', 'promotion', 'goodwill')
  and to_account in
    ('paid_in', 'credit', 'payments', 'payouts', 'revenue', 'tax', 'promotion', 'goodwill'));

-- What an entry brought the provider, by net price and tax: below zero where it was given back.
create view ledger_proceeds_summary as
  select organisation_id, transaction_id as entry_id,
    coalesce(sum(amount) filter (where to_account = 'revenue'), 0)
      - coalesce(sum(amount) filter (where from_account = 'revenue'), 0) as net,
    coalesce(sum(amount) filter (where to_account = 'tax'), 0)
      - coalesce(sum(amount) filter (where from_account = 'tax'), 0) as tax
  from ledger_posting
  where from_account in ('revenue', 'tax') or to_account in ('revenue', 'tax')
  group by organisation_id, transaction_id;

-- What came in from outside by an entry, and what of it went to the account: a payment may pay for
-- something in the same breath.
drop view ledger_entry_summary;
create view ledger_entry_summary as
  select t.organisation_id, t.id, t.currency, t.kind, t.reference_kind, t.reference_id, t.amount,
    coalesce((select sum(case when p.from_account = 'payments' then p.amount else -p.amount end)
      from ledger_posting p
      where p.organisation_id = t.organisation_id and p.transaction_id = t.id
        and 'payments' in (p.from_account, p.to_account)), 0) as came_in
  from ledger_transaction t;
