-- What the provider's own accounts took in, and gave, on a day (UTC) by entries that were erased:
-- sums without anybody's name, so that the accounts still add up.
create table ledger_erased_day (
  day date not null,
  account text not null,
  currency text not null,
  amount bigint not null,
  constraint pk_ledger_erased_day primary key (day, account, currency)
);

-- Keeps the sums of an organisation whose entries are about to be erased.
create function keep_ledger_sums(gone uuid) returns void language sql as $$
  insert into ledger_erased_day (day, account, currency, amount)
  select (t.created_at at time zone 'UTC')::date, line.account, t.currency, sum(line.amount)
  from ledger_transaction t
  join ledger_posting p on p.organisation_id = t.organisation_id and p.transaction_id = t.id
  cross join lateral (values (p.from_account, -p.amount), (p.to_account, p.amount))
    as line (account, amount)
  where t.organisation_id = gone and line.account not in ('paid_in', 'credit')
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (day, account, currency)
    do update set amount = ledger_erased_day.amount + excluded.amount
$$;

-- What customers hold, and when something last moved for them, for others.
create view ledger_balance_summary as
  select organisation_id, currency, paid_in + credit as amount from ledger_account;
create view ledger_last_entry as
  select organisation_id, max(created_at) as created_at from ledger_transaction
  group by organisation_id;
