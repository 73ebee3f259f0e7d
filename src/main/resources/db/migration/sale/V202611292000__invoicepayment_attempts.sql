-- Attempts to pay open invoices: of each invoice at most one is under way.
create table invoice_payment_attempt (
  organisation_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  invoice_number text not null,
  status text not null,
  failure text,
  currency text not null,
  -- What was due, in minor units, and how much of it the prepaid account pays.
  amount bigint not null,
  from_prepaid bigint not null,
  hold_id uuid,
  payment_id uuid,
  created_at timestamptz not null,
  constraint pk_invoice_payment_attempt primary key (organisation_id, id),
  constraint fk_invoice_payment_attempt_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint uq_invoice_payment_attempt_payment unique (organisation_id, payment_id),
  constraint ck_invoice_payment_attempt_status check (status in ('pending', 'paid', 'failed')),
  constraint ck_invoice_payment_attempt_failure
    check ((status = 'failed') = (failure is not null)),
  constraint ck_invoice_payment_attempt_amounts check (from_prepaid between 0 and amount),
  constraint ck_invoice_payment_attempt_payment
    check (payment_id is not null or status = 'paid' and from_prepaid = amount)
);
create unique index uq_invoice_payment_attempt_pending
  on invoice_payment_attempt (organisation_id, invoice_id) where status = 'pending';
