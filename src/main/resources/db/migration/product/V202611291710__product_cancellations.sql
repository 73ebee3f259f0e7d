-- What is cancelled has an end of its term too, which is looked for on its day.
drop index ix_product_paid_until;
create index ix_product_paid_until on product (organisation_id, paid_until, id)
  where status in ('active', 'cancelled', 'expired');
