-- Why a payment failed is for others, too: a top-up that its customer gave up says so.
create or replace view payment_summary as
  select organisation_id, id, amount, currency, status,
         case when status = 'succeeded' then amount when booked_to is not null then reported_amount end
           as taken,
         case when status = 'succeeded' then currency when booked_to is not null then reported_currency
           end as taken_currency,
         booked_to, failure
  from payment;
