-- Saved ways to pay. What stands for the method at its provider is encrypted; no card number is kept.
create table payment_method (
  organisation_id uuid not null,
  id uuid not null,
  type text not null,
  provider text not null,
  token bytea not null,
  label text not null,
  brand text,
  last4 text,
  expires_on date,
  account text,
  created_at timestamptz not null,
  constraint pk_payment_method primary key (organisation_id, id),
  constraint fk_payment_method_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_payment_method_type check (type in ('card', 'twint', 'paypal', 'bank_transfer'))
);
create index ix_payment_method_order on payment_method (organisation_id, created_at, id);

create table payment (
  organisation_id uuid not null,
  id uuid not null,
  provider text not null,
  method_id uuid,
  method_type text not null,
  amount bigint not null,
  currency text not null,
  purpose_kind text not null,
  purpose_id uuid not null,
  status text not null,
  failure text,
  -- What the provider says that it took, where that isn't what was asked for.
  reported_amount bigint,
  reported_currency text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  constraint pk_payment primary key (organisation_id, id),
  constraint uq_payment_id unique (id),
  constraint fk_payment_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_payment_amount check (amount > 0),
  constraint ck_payment_status
    check (status in ('created', 'pending', 'succeeded', 'failed', 'expired')),
  constraint ck_payment_failure check (failure is null or status in ('failed', 'expired'))
);
create index ix_payment_underway on payment (organisation_id, currency)
  where status in ('created', 'pending');
create index ix_payment_mismatch on payment (created_at, id) where reported_amount is not null;
create index ix_payment_purpose on payment (organisation_id, purpose_kind, purpose_id);

-- A payment's money is posted once, whatever happens.
create unique index uq_ledger_transaction_payment on ledger_transaction (organisation_id, reference_id)
  where reference_kind = 'payment';

-- Callbacks that were acted on: none acts twice.
create table payment_callback (
  provider text not null,
  message_id text not null,
  received_at timestamptz not null,
  constraint pk_payment_callback primary key (provider, message_id)
);
create index ix_payment_callback_received on payment_callback (received_at);

-- The books of the sandbox, which knows payments by their id, as a provider of its own would.
create table sandbox_payment (
  id uuid not null,
  token text not null,
  amount bigint not null,
  currency text not null,
  status text not null,
  expires_at timestamptz not null,
  constraint pk_sandbox_payment primary key (id)
);

-- How payments stand, for others.
create view payment_summary as
  select organisation_id, id, amount, currency, status from payment;
