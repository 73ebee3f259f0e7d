-- What came to the provider's bank accounts, as the bank tells it. Each of its entries acts once.
create table bank_credit (
  id uuid not null,
  kind text not null,
  -- The IBAN; entries that name the QR-IBAN of an account are its own.
  account text not null,
  amount bigint not null,
  currency text not null,
  -- As the payer wrote them.
  reference text,
  remittance text,
  debtor_name text,
  debtor_account text,
  booked_on date not null,
  -- AcctSvcrRef: how the bank names its entry.
  bank_reference text not null,
  status text not null,
  -- Why nobody knew whose it is.
  why text,
  organisation_id uuid,
  invoice_id uuid,
  payment_id uuid,
  outcome text,
  created_at timestamptz not null,
  entered_by uuid not null,
  from_file boolean not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  constraint pk_bank_credit primary key (id),
  constraint uq_bank_credit_bank_reference unique (account, bank_reference),
  constraint fk_bank_credit_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_bank_credit_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint fk_bank_credit_payment foreign key (organisation_id, payment_id)
    references payment (organisation_id, id),
  constraint ck_bank_credit_kind check (kind in ('credit', 'reversal')),
  -- Below zero where the bank took something back.
  constraint ck_bank_credit_amount check (amount <> 0 and (kind = 'reversal' or amount > 0)),
  constraint ck_bank_credit_status check (status in ('booked', 'unknown', 'returned', 'listed')),
  constraint ck_bank_credit_reversal check ((kind = 'reversal') = (status = 'listed')),
  constraint ck_bank_credit_why
    check (why in ('reference', 'no_reference', 'currency', 'own_affair')
      and (status <> 'unknown' or why is not null)),
  constraint ck_bank_credit_outcome
    check (outcome in ('paid', 'part', 'to_prepaid', 'topped_up')
      and (outcome is null) = (payment_id is null)
      and (outcome is null) = (status <> 'booked')),
  constraint ck_bank_credit_decided check ((decided_by is null) = (decided_at is null)
    and (status <> 'returned' or decided_by is not null))
);
create index ix_bank_credit_newest on bank_credit (created_at desc, id desc);
create index ix_bank_credit_status on bank_credit (status, created_at desc, id desc);
create index ix_bank_credit_payment on bank_credit (organisation_id, payment_id)
  where payment_id is not null;
