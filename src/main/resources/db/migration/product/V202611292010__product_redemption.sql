-- A domain that has expired can be restored for a while, for a fee: both are those of the day on
-- which it expired, and of no use any more once its terms end on another day.
alter table product add column redemption_begins_on date;
alter table product add column redemption_ends_on date;
alter table product add column restore_fee bigint;
alter table product add column restore_currency text;
alter table product add constraint ck_product_redemption check (
  num_nonnulls(redemption_begins_on, redemption_ends_on) in (0, 2)
  and redemption_begins_on <= redemption_ends_on);
alter table product add constraint ck_product_restore_fee check (
  num_nonnulls(restore_fee, restore_currency) in (0, 2) and restore_fee >= 0);
create index ix_product_redemption on product (organisation_id, redemption_ends_on)
  where status = 'expired' and redemption_ends_on is not null;

-- Its next term is renewed on account, where nobody renews it.
alter table product add column renewal_warranty boolean not null default false;

-- Nobody uses it until an invoice is paid; its terms run on.
alter table product add column suspended_at timestamptz;

create or replace view product_summary as
  select organisation_id, id, type, name,
         case when suspended_at is not null and status in ('active', 'cancelled')
           then 'suspended' else status end as status,
         locked_at, maintenance_at, created_at,
         case when status = 'expired' then redemption_ends_on end as redemption_ends_on
  from product;
