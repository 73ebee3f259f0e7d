-- What became of money that came with another amount than was asked for.
alter table payment
  add column booked_to text,
  add column booked_at timestamptz,
  add column booked_by uuid,
  add constraint ck_payment_booked
    check ((booked_to is null) = (booked_at is null) and (booked_to is null) = (booked_by is null)
      and (booked_to is null or booked_to in ('prepaid', 'source') and reported_amount is not null
        and status in ('failed', 'expired')));
drop index ix_payment_mismatch;
create index ix_payment_mismatch on payment (created_at, id)
  where reported_amount is not null and booked_to is null;

-- What is sent back leaves once, too.
create unique index uq_ledger_transaction_payment_return
  on ledger_transaction (organisation_id, reference_id) where reference_kind = 'payment_return';

-- taken: what was posted of it; booked_to 'source' means that it went back.
create or replace view payment_summary as
  select organisation_id, id, amount, currency, status,
         case when status = 'succeeded' then amount when booked_to is not null then reported_amount end
           as taken,
         case when status = 'succeeded' then currency when booked_to is not null then reported_currency
           end as taken_currency,
         booked_to
  from payment;
