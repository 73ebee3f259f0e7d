-- What customers hold, one row for each organisation and currency, changed under its row lock only:
-- money paid in, and credit that was given; of both a part may be held for something.
create table ledger_account (
  organisation_id uuid not null,
  currency text not null,
  paid_in bigint not null,
  credit bigint not null,
  held_paid_in bigint not null,
  held_credit bigint not null,
  -- Of the last entry.
  sequence bigint not null,
  hash bytea not null,
  constraint pk_ledger_account primary key (organisation_id, currency),
  constraint fk_ledger_account_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_ledger_account_currency check (currency ~ '^[A-Z]{3}$'),
  constraint ck_ledger_account_paid_in check (paid_in >= 0),
  constraint ck_ledger_account_credit check (credit >= 0),
  constraint ck_ledger_account_held_paid_in check (held_paid_in between 0 and paid_in),
  constraint ck_ledger_account_held_credit check (held_credit between 0 and credit),
  constraint ck_ledger_account_sequence check (sequence >= 0),
  constraint ck_ledger_account_hash check (octet_length(hash) = 32)
);

-- Each transaction moves one customer account and is its entry there: with the account's next
-- sequence, what was in it afterwards, and a hash that includes the hash of the entry before.
create table ledger_transaction (
  organisation_id uuid not null,
  id uuid not null,
  currency text not null,
  sequence bigint not null,
  kind text not null,
  reason text not null,
  reference_kind text not null,
  reference_id uuid not null,
  refunds_id uuid,
  reverses_id uuid,
  -- By how much it changed the account.
  amount bigint not null,
  paid_in_after bigint not null,
  credit_after bigint not null,
  created_at timestamptz not null,
  hash bytea not null,
  constraint pk_ledger_transaction primary key (organisation_id, id),
  constraint uq_ledger_transaction_sequence unique (organisation_id, currency, sequence),
  constraint fk_ledger_transaction_account foreign key (organisation_id, currency)
    references ledger_account (organisation_id, currency),
  constraint fk_ledger_transaction_refunds foreign key (organisation_id, refunds_id)
    references ledger_transaction (organisation_id, id),
  constraint fk_ledger_transaction_reverses foreign key (organisation_id, reverses_id)
    references ledger_transaction (organisation_id, id),
  constraint ck_ledger_transaction_after check (paid_in_after >= 0 and credit_after >= 0),
  constraint ck_ledger_transaction_one_origin check (num_nonnulls(refunds_id, reverses_id) <= 1)
);
create index ix_ledger_transaction_refunds on ledger_transaction (organisation_id, refunds_id)
  where refunds_id is not null;
create unique index uq_ledger_transaction_reverses on ledger_transaction (organisation_id, reverses_id)
  where reverses_id is not null;
create index ix_ledger_transaction_created on ledger_transaction using brin (created_at);
create index ix_ledger_transaction_period on ledger_transaction (organisation_id, currency, created_at);

-- An amount that goes from one account to another: the sum of all is zero whatever is posted.
create table ledger_posting (
  organisation_id uuid not null,
  transaction_id uuid not null,
  number smallint not null,
  from_account text not null,
  to_account text not null,
  amount bigint not null,
  constraint pk_ledger_posting primary key (organisation_id, transaction_id, number),
  constraint fk_ledger_posting_transaction foreign key (organisation_id, transaction_id)
    references ledger_transaction (organisation_id, id),
  constraint ck_ledger_posting_amount check (amount > 0),
  constraint ck_ledger_posting_accounts check (from_account <> to_account),
  constraint ck_ledger_posting_codes check (
    from_account in ('paid_in', 'credit', 'payments', 'payouts', 'revenue', 'promotion', 'goodwill')
    and to_account in ('paid_in', 'credit', 'payments', 'payouts', 'revenue', 'promotion', 'goodwill'))
);

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_ledger_transaction_append_only before update or delete on ledger_transaction
  for each row execute function refuse_change();
create trigger tr_ledger_transaction_kept before truncate on ledger_transaction
  for each statement execute function refuse_truncate();
create trigger tr_ledger_posting_append_only before update or delete on ledger_posting
  for each row execute function refuse_change();
create trigger tr_ledger_posting_kept before truncate on ledger_posting
  for each statement execute function refuse_truncate();

-- Also where other triggers are left out, as a replica does.
alter table ledger_transaction enable always trigger tr_ledger_transaction_append_only;
alter table ledger_posting enable always trigger tr_ledger_posting_append_only;

-- Money set aside for something: captured, in part or whole, or released.
create table ledger_hold (
  organisation_id uuid not null,
  id uuid not null,
  currency text not null,
  -- What is left of it, by where it lies.
  paid_in bigint not null,
  credit bigint not null,
  purpose_kind text not null,
  purpose_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  closed_at timestamptz,
  constraint pk_ledger_hold primary key (organisation_id, id),
  constraint fk_ledger_hold_account foreign key (organisation_id, currency)
    references ledger_account (organisation_id, currency),
  constraint ck_ledger_hold_left check (paid_in >= 0 and credit >= 0),
  constraint ck_ledger_hold_closed check (closed_at is null or paid_in + credit = 0)
);
create index ix_ledger_hold_open on ledger_hold (organisation_id, currency) where closed_at is null;

-- What the provider's own accounts took in, and gave, on a day (UTC) that is over: the sum of that
-- day's postings. The days since then are added up when they are asked for.
create table ledger_provider_day (
  day date not null,
  account text not null,
  currency text not null,
  amount bigint not null,
  constraint pk_ledger_provider_day primary key (day, account, currency)
);
create table ledger_rollup (
  id smallint not null,
  -- The first day that isn't rolled up yet.
  open_day date not null,
  constraint pk_ledger_rollup primary key (id),
  constraint ck_ledger_rollup_one check (id = 1)
);

-- What moved for what, and what is held, for others.
create view ledger_entry_summary as
  select organisation_id, id, currency, reference_kind, reference_id, amount from ledger_transaction;
create view ledger_hold_summary as
  select organisation_id, id, currency, paid_in + credit as amount from ledger_hold;
