-- What is given back of payments by their providers: noted before a provider is asked.
create table payment_refund (
  organisation_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  provider text not null,
  amount bigint not null,
  currency text not null,
  purpose_kind text not null,
  purpose_id uuid not null,
  status text not null,
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz,
  -- When the provider first told the opposite of what had settled it: of a failed one its money is gone.
  contradicted_at timestamptz,
  constraint pk_payment_refund primary key (organisation_id, id),
  constraint uq_payment_refund_id unique (id),
  constraint fk_payment_refund_payment
    foreign key (organisation_id, payment_id) references payment (organisation_id, id),
  constraint ck_payment_refund_amount check (amount > 0),
  constraint ck_payment_refund_status check (status in ('created', 'pending', 'succeeded', 'failed')),
  constraint ck_payment_refund_failure check ((status = 'failed') = (failure is not null)),
  constraint ck_payment_refund_settled
    check ((status in ('succeeded', 'failed')) = (settled_at is not null)),
  constraint ck_payment_refund_contradicted check (contradicted_at is null or settled_at is not null)
);
create index ix_payment_refund_payment on payment_refund (payment_id);

-- A refund's money leaves the ledger once, whatever happens.
create unique index uq_ledger_transaction_payment_refund
  on ledger_transaction (organisation_id, reference_id) where reference_kind = 'payment_refund';

-- The books of the sandbox, which knows refunds by their id, as a provider of its own would.
create table sandbox_refund (
  id uuid not null,
  payment_id uuid not null,
  amount bigint not null,
  currency text not null,
  status text not null,
  constraint pk_sandbox_refund primary key (id),
  constraint fk_sandbox_refund_payment foreign key (payment_id) references sandbox_payment (id)
);
create index ix_sandbox_refund_payment on sandbox_refund (payment_id);

-- How refunds of payments stand, for others.
create view payment_refund_summary as
  select organisation_id, id, payment_id, amount, currency, status from payment_refund;
