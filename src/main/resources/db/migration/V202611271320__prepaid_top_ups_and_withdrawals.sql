-- How far a top-up is, and how much it is, its payment says.
create table top_up (
  organisation_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  created_at timestamptz not null,
  constraint pk_top_up primary key (organisation_id, id),
  constraint fk_top_up_payment foreign key (organisation_id, payment_id)
    references payment (organisation_id, id)
);
create index ix_top_up_order on top_up (organisation_id, created_at desc, id desc);

-- What operators hand to the bank at once: the withdrawals that name it.
create table bank_transfer_file (
  id uuid not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  constraint pk_bank_transfer_file primary key (id)
);
create index ix_bank_transfer_file_order on bank_transfer_file (created_at desc, id desc);

create table withdrawal (
  organisation_id uuid not null,
  id uuid not null,
  hold_id uuid not null,
  amount bigint not null,
  currency text not null,
  -- One of the two.
  iban text,
  holder text,
  paypal text,
  status text not null,
  failure text,
  file_id uuid,
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint pk_withdrawal primary key (organisation_id, id),
  constraint uq_withdrawal_id unique (id),
  constraint fk_withdrawal_hold foreign key (organisation_id, hold_id)
    references ledger_hold (organisation_id, id),
  constraint fk_withdrawal_file foreign key (file_id) references bank_transfer_file (id),
  constraint ck_withdrawal_amount check (amount > 0),
  constraint ck_withdrawal_destination
    check ((iban is null) = (holder is null) and (iban is null) <> (paypal is null)),
  constraint ck_withdrawal_status
    check (status in ('pending', 'processing', 'settled', 'failed', 'cancelled')),
  constraint ck_withdrawal_closed
    check ((closed_at is not null) = (status in ('settled', 'failed', 'cancelled')))
);
create index ix_withdrawal_order on withdrawal (organisation_id, created_at desc, id desc);
create index ix_withdrawal_all on withdrawal (created_at, id);
create index ix_withdrawal_waiting on withdrawal (created_at, id) where status = 'pending';
create index ix_withdrawal_file on withdrawal (file_id) where file_id is not null;

-- Who reads notices about money.
create or replace view membership_summary as
  select organisation_id, id, user_id, role, accounting, joined_at, suspended_channels, notify_billing
  from membership;
