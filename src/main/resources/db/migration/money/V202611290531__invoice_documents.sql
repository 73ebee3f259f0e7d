-- The last number of each range, and when it was issued. Taken once the money has moved, under the
-- row's lock until the transaction ends, so that ranges have no gap and go with the time.
create table invoice_counter (
  legal_entity text not null,
  year smallint not null,
  kind text not null,
  last integer not null,
  last_at timestamptz not null,
  constraint pk_invoice_counter primary key (legal_entity, year, kind),
  constraint ck_invoice_counter_kind check (kind in ('invoice', 'credit_note')),
  constraint ck_invoice_counter_last check (last >= 0)
);

-- Invoices, and the credit notes that take them back. All amounts are minor units, zero or more.
create table invoice (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  legal_entity text not null,
  year smallint not null,
  running integer not null,
  number text not null,
  -- What a credit note takes back, and why.
  credits_id uuid,
  reason text,
  order_id uuid,
  currency text not null,
  language text not null,
  issued_at timestamptz not null,
  -- By the seller's calendar.
  issued_on date not null,
  due_on date,
  -- Where it is taxed, and why so; as the law wants it said.
  tax_country text not null,
  tax_reason text not null,
  tax_text text,
  -- As they were on the day of issue.
  seller jsonb not null,
  recipient jsonb not null,
  evidence jsonb not null,
  subtotal bigint not null,
  discount bigint not null,
  net bigint not null,
  tax bigint not null,
  total bigint not null,
  constraint pk_invoice primary key (organisation_id, id),
  constraint uq_invoice_number unique (number),
  constraint uq_invoice_range unique (legal_entity, year, kind, running),
  constraint fk_invoice_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_invoice_credits foreign key (organisation_id, credits_id)
    references invoice (organisation_id, id),
  constraint ck_invoice_kind check (kind in ('invoice', 'credit_note')),
  constraint ck_invoice_credits check ((kind = 'credit_note') = (credits_id is not null)),
  constraint ck_invoice_tax_reason
    check (tax_reason in ('domestic', 'consumer', 'reverse_charge', 'outside')),
  constraint ck_invoice_amounts check (least(subtotal, discount, net, tax, total) >= 0),
  constraint ck_invoice_sum check (subtotal - discount = net and net + tax = total)
);
create index ix_invoice_newest on invoice (organisation_id, issued_at desc, id desc);
create index ix_invoice_due on invoice (organisation_id, issued_at desc, id desc)
  where due_on is not null;
create index ix_invoice_credits on invoice (organisation_id, credits_id)
  where credits_id is not null;

create table invoice_line (
  organisation_id uuid not null,
  invoice_id uuid not null,
  position smallint not null,
  id uuid not null,
  -- Of a credit note: the line that it takes back a part of.
  credits_line_id uuid,
  description text not null,
  offer text,
  product_id uuid,
  -- The days that it is for; the last one not included.
  starts_on date,
  ends_on date,
  list bigint not null,
  discount bigint not null,
  discount_kind text,
  discount_source text,
  net bigint not null,
  -- In hundredths of a percent.
  rate smallint not null,
  -- Of a credit note: the tax that the line takes back.
  tax bigint,
  constraint pk_invoice_line primary key (organisation_id, id),
  constraint uq_invoice_line_position unique (organisation_id, invoice_id, position),
  constraint fk_invoice_line_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint fk_invoice_line_credits foreign key (organisation_id, credits_line_id)
    references invoice_line (organisation_id, id),
  constraint ck_invoice_line_days check (starts_on < ends_on),
  constraint ck_invoice_line_amounts check (least(list, discount, net) >= 0),
  constraint ck_invoice_line_sum check (list - discount = net),
  constraint ck_invoice_line_rate check (rate between 0 and 10000)
);
create index ix_invoice_line_credits on invoice_line (organisation_id, credits_line_id)
  where credits_line_id is not null;

create table invoice_tax (
  organisation_id uuid not null,
  invoice_id uuid not null,
  rate smallint not null,
  base bigint not null,
  amount bigint not null,
  constraint pk_invoice_tax primary key (organisation_id, invoice_id, rate),
  constraint fk_invoice_tax_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint ck_invoice_tax_rate check (rate between 0 and 10000),
  -- Of a credit note the tax may be more than its base: the rest of several small ones.
  constraint ck_invoice_tax_amounts check (base >= 0 and amount >= 0)
);

-- What an invoice was paid with, and how a credit note gave it back: by the entry that moved it.
create table invoice_payment (
  organisation_id uuid not null,
  invoice_id uuid not null,
  number smallint not null,
  kind text not null,
  amount bigint not null,
  -- Of the entry's proceeds.
  net bigint not null,
  tax bigint not null,
  entry_id uuid not null,
  payment_id uuid,
  paid_at timestamptz not null,
  constraint pk_invoice_payment primary key (organisation_id, invoice_id, number),
  constraint fk_invoice_payment_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint fk_invoice_payment_entry foreign key (organisation_id, entry_id)
    references ledger_transaction (organisation_id, id),
  constraint ck_invoice_payment_kind check (kind in ('external', 'paid_in', 'credit')),
  constraint ck_invoice_payment_external check ((kind = 'external') = (payment_id is not null)),
  constraint ck_invoice_payment_amount check (amount > 0 and net >= 0 and tax >= 0
    and net + tax = amount)
);
create index ix_invoice_payment_entry on invoice_payment (organisation_id, entry_id);

-- A document never changes.
do $$
declare
  name text;
begin
  foreach name in array array['invoice', 'invoice_line', 'invoice_tax', 'invoice_payment'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$s
      for each row execute function refuse_change()', name);
    execute format('create trigger tr_%1$s_kept before truncate on %1$s
      for each statement execute function refuse_truncate()', name);
    execute format('alter table %1$s enable always trigger tr_%1$s_append_only', name);
    execute format('alter table %1$s enable always trigger tr_%1$s_kept', name);
  end loop;
end $$;

-- What is paid, credited and given back, and the status that follows: what nothing was paid for is
-- cancelled once credited whole, what was paid for is refunded then; credit notes are settled.
create view invoice_state as
  select i.*, p.paid, p.paid_at, c.credited, c.returned,
    case when i.kind = 'credit_note' then 'paid'
      when p.paid = 0 and i.total > 0 and c.credited = i.total then 'cancelled'
      when p.paid > 0 and c.credited = i.total then 'refunded'
      when p.paid > 0 or i.total = 0 then 'paid'
      else 'open' end as status
  from invoice i
  cross join lateral (
    select coalesce(sum(p.amount), 0)::bigint as paid, max(p.paid_at) as paid_at
    from invoice_payment p
    where p.organisation_id = i.organisation_id and p.invoice_id = i.id) p
  cross join lateral (
    select coalesce(sum(c.total), 0)::bigint as credited,
      coalesce(sum((select sum(r.amount) from invoice_payment r
        where r.organisation_id = c.organisation_id and r.invoice_id = c.id)), 0)::bigint
        as returned
    from invoice c
    where c.organisation_id = i.organisation_id and c.credits_id = i.id) c;
