-- What a product's next term is to be, where somebody chose that ahead: whoever renews it.
alter table product add column next_offer text references offer (code);
alter table product add column next_period text;
alter table product add constraint ck_product_next
  check ((next_offer is null) = (next_period is null));
alter table product add constraint ck_product_next_period
  check (next_period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y'));

-- The first day on which it can end, where so much was agreed.
alter table product add column minimum_ends_on date;
