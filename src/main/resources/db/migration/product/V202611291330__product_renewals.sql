-- After its end a product has expired for a while, in which it can be renewed, before it ends.
alter table product drop constraint ck_product_status;
alter table product add constraint ck_product_status
  check (status in ('registering', 'active', 'cancelled', 'expired', 'ended'));

-- The first day after the last of its terms, as product_term says, so that those that end on a day
-- are found without reading the terms of all.
alter table product add column paid_until date;
update product p set paid_until = s.paid_until
from product_term_span s
where s.organisation_id = p.organisation_id and s.product_id = p.id;
create index ix_product_paid_until on product (organisation_id, paid_until, id)
  where status in ('active', 'expired');
