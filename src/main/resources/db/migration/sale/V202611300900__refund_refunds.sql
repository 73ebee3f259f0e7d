-- Invoices that operators gave back, in part or whole, each by a credit note.
create table invoice_refund (
  organisation_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  note_id uuid not null,
  target text not null,
  terms text not null,
  -- Minor units.
  amount bigint not null,
  currency text not null,
  reason text not null,
  operator_id uuid not null,
  created_at timestamptz not null,
  constraint pk_invoice_refund primary key (organisation_id, id),
  constraint uq_invoice_refund_id unique (id),
  constraint uq_invoice_refund_note unique (organisation_id, note_id),
  constraint fk_invoice_refund_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint fk_invoice_refund_note foreign key (organisation_id, note_id)
    references invoice (organisation_id, id),
  constraint ck_invoice_refund_target check (target in ('source', 'prepaid')),
  constraint ck_invoice_refund_terms check (terms in ('keep', 'end')),
  constraint ck_invoice_refund_amount check (amount > 0)
);

-- Where the money goes; nowhere where the invoice wasn't paid.
create table invoice_refund_part (
  organisation_id uuid not null,
  refund_id uuid not null,
  number smallint not null,
  target text not null,
  amount bigint not null,
  status text not null,
  hold_id uuid,
  payment_refund_id uuid,
  withdrawal_id uuid,
  constraint pk_invoice_refund_part primary key (organisation_id, refund_id, number),
  constraint fk_invoice_refund_part_refund foreign key (organisation_id, refund_id)
    references invoice_refund (organisation_id, id),
  constraint fk_invoice_refund_part_payment_refund foreign key (organisation_id, payment_refund_id)
    references payment_refund (organisation_id, id),
  constraint fk_invoice_refund_part_withdrawal foreign key (organisation_id, withdrawal_id)
    references withdrawal (organisation_id, id),
  constraint uq_invoice_refund_part_payment_refund unique (organisation_id, payment_refund_id),
  constraint uq_invoice_refund_part_withdrawal unique (organisation_id, withdrawal_id),
  constraint ck_invoice_refund_part_target check (target in ('source', 'paid_in', 'credit')),
  constraint ck_invoice_refund_part_amount check (amount > 0),
  constraint ck_invoice_refund_part_status check (status in ('pending', 'succeeded', 'failed')
    and (status = 'succeeded' or target = 'source')),
  -- What goes outside is sent by a provider, which it is set aside for, or by the bank.
  constraint ck_invoice_refund_part_way check (num_nonnulls(payment_refund_id, withdrawal_id)
    = case target when 'source' then 1 else 0 end
    and (hold_id is null) = (payment_refund_id is null))
);
