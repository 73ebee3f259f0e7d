-- A domain's name is looked for in all organisations, whichever type of domain it is of.
drop index ix_product_domain;
create index ix_product_name on product (lower(name)) where status <> 'ended';
